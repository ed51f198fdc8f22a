// The search page: the address holds the query, results come while typing, every hit shown was verified in its text.

import { ask, candidates, matches, TITLE } from "./answer.js";
import { element, hitItem } from "./hits.js";
import { openIndex } from "./index.js";
import { parseQuery } from "./query.js";

const STEP = 10; // hits shown at a time
const VERIFIED_UNASKED = 60; // up to so many candidates the total is made exact without being asked
const PAUSE = 180; // milliseconds without a key before a search starts
const AT_ONCE = 10; // texts fetched side by side

const WHY = {
  empty: "后面还没有写要找什么",
  year: "里没有看到年份，可以写成 年度:2021，或者 年度:2020..2022",
  amount: "里没有看到金额，可以写成 金额>50万，或者 金额:10万..50万",
  unit: "没有写单位，可以写成 金额>50万，或者 金额>500000元",
};

const form = document.querySelector("[data-search]");
if (form) start(form);

function start(form) {
  const input = form.elements.q;
  const page = {
    status: document.querySelector("[data-search-status]"),
    unread: document.querySelector("[data-search-unread]"),
    hits: document.querySelector("[data-search-hits]"),
    more: document.querySelector("[data-search-more]"),
    examples: document.querySelector("[data-search-examples]"),
  };
  const list = page.status.querySelector("a").getAttribute("href");
  let opened = null;
  let turn = 0;
  let timer = 0;

  const search = async () => {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const { groups, unread } = parseQuery(input.value);
    page.examples.hidden = groups.length > 0;
    tell(page.unread, unread);
    if (!groups.length) return clear(page);
    page.hits.setAttribute("aria-busy", "true");
    try {
      opened ??= openIndex();
      await show(page, await opened, groups, input.value.trim(), () => mine === turn);
    } catch {
      opened = null;
      if (mine === turn) fail(page, list);
    }
  };
  const typed = () => {
    writeAddress(input.value);
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  };
  const readAddress = () => {
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    search();
  };

  input.addEventListener("input", (event) => event.isComposing || typed());
  input.addEventListener("compositionend", typed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    writeAddress(input.value);
    search();
  });
  addEventListener("popstate", readAddress);
  moveByArrows(input, page.hits);
  readAddress();
}

/** Shows what answers the query; stops as soon as it is no longer the current one. */
async function show(page, index, groups, typed, isCurrent) {
  const [answers, table] = await Promise.all([ask(index, groups), index.table()]);
  const { ranks, exact } = candidates(answers, index.documents);
  const order = Array.from(ranks.keys()).filter((number) => ranks[number]);
  order.sort((left, right) => ranks[left] - ranks[right] || left - right);
  const state = { groups, answers, order, next: 0, hits: [], wrong: 0, exact, isThorough: exact };
  await verify(index, state, STEP);
  if (!isCurrent()) return;
  let shown = 0;
  page.hits.replaceChildren();
  page.hits.removeAttribute("aria-busy");
  const showMore = () => {
    const items = state.hits.slice(shown, shown + STEP).map((hit) => hitItem(hit, table));
    page.hits.append(...items);
    shown += items.length;
    page.more.hidden = shown === state.hits.length && state.next === state.order.length;
    report(page.status, state, index.documents, typed);
    return items[0];
  };
  page.more.onclick = async () => {
    await verify(index, state, shown + STEP);
    if (isCurrent()) showMore()?.querySelector("a").focus();
  };
  showMore();
  if (!exact && state.order.length <= VERIFIED_UNASKED) {
    await verify(index, state, state.order.length);
    if (!isCurrent()) return;
    page.more.hidden = shown === state.hits.length;
    report(page.status, state, index.documents, typed);
  }
}

/** Verifies candidates in order until so many hits are known or none is left. */
async function verify(index, state, wanted) {
  while (state.hits.length < wanted && state.next < state.order.length) {
    const numbers = state.order.slice(state.next, state.next + AT_ONCE);
    const entries = await Promise.all(numbers.map((number) => index.entry(number)));
    if (state.order[state.next] !== numbers[0]) continue; // another call was faster
    state.next += numbers.length;
    entries.forEach(({ id, fields }, at) => {
      const marked = matches(fields, numbers[at], state.answers);
      const name = fields.find(([, , rank]) => rank === TITLE)[3];
      if (marked) state.hits.push({ number: numbers[at], id, name, fields: marked });
      else state.wrong += 1;
    });
    if (!state.isThorough && state.wrong > state.hits.length) await thinOut(index, state);
  }
}

/** Where most candidates turn out wrong, asking for every token costs less than reading all their texts. */
async function thinOut(index, state) {
  state.isThorough = true;
  const { ranks } = candidates(await ask(index, state.groups, true), index.documents);
  state.order = state.order.filter((number, place) => place < state.next || ranks[number]);
}

function report(status, { order, next, hits, wrong, exact }, documents, typed) {
  const total = order.length - wrong;
  const all = next === order.length;
  const certain = all || exact;
  const number = element("b", { "data-total": total }, total.toLocaleString("zh-CN"));
  if (!certain) number.setAttribute("data-approximate", "");
  const words = [number, " 份申报表"];
  if (all && total) {
    const places = hits.flatMap((hit) => hit.fields).reduce((sum, field) => sum + field.places.length, 0);
    words.push("，", element("b", {}, places.toLocaleString("zh-CN")), " 处“", typed, "”");
  } else words.push("里有“", typed, "”");
  if (!certain) {
    words.unshift("约 ");
    words.push(`；已逐字核对 ${hits.length} 份，列在下面`);
  }
  if (!total) words.push(`。查过全部 ${documents.toLocaleString("zh-CN")} 份申报表的每一栏；可以少打几个字，或者换一种说法。`);
  status.replaceChildren(...words);
}

/** Says what could not be read as it was meant, and what was done instead. */
function tell(place, unread) {
  place.textContent = unread.map(({ typed, why }) => `“${typed}”${WHY[why]}；这里先照字面查找。`).join("");
  place.hidden = !unread.length;
}

function clear(page) {
  page.status.replaceChildren();
  page.hits.replaceChildren();
  page.hits.removeAttribute("aria-busy");
  page.more.hidden = true;
}

function fail(page, list) {
  clear(page);
  const link = element("a", { href: list }, "全部申报表");
  page.status.append("查找要用的文件没有取到，请刷新网页再试，或者到", link, "里找。");
}

function writeAddress(text) {
  const address = new URL(location.href);
  if (text.trim()) address.searchParams.set("q", text);
  else address.searchParams.delete("q");
  history.replaceState(history.state, "", address);
}

/** Down leads from the field into the hits and through them, up leads back. */
function moveByArrows(input, hits) {
  const move = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.isComposing) return;
    const stops = [input, ...hits.querySelectorAll("a[data-id]")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (!stops.includes(document.activeElement) || !next) return;
    event.preventDefault();
    next.focus();
  };
  input.addEventListener("keydown", move);
  hits.addEventListener("keydown", move);
}
