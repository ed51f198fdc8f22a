// The results on the page: how many, by which filters, in which order, the declarations themselves, and their files.

import { count, element } from "./elements.js";
import { chips, heads, orders } from "./links.js";
import { decimal } from "./money.js";
import { aligned, hitItem, tableRow } from "./rows.js";
import { leftOut, nothingWords, statusWords, unreadWords } from "./words.js";

const PARTS = ["unread", "status", "filters", "orders", "table", "list", "nothing", "more", "files", "doing"];

/** The part of the page that results change. */
export class View {
  constructor(place) {
    this.place = place;
    for (const name of PARTS) this[name] = place.querySelector(`[data-search-${name}]`);
  }

  /** Says that what is shown is no answer to what is asked now. */
  wait() {
    this.place.setAttribute("aria-busy", "true");
    this.status.querySelector("[data-total]")?.setAttribute("data-approximate", "");
  }

  /** Shows results from the start, so many of them; what had the focus keeps it. */
  show(results, wanted) {
    const { wish, table, isInTexts } = results;
    const focused = document.activeElement;
    const key = this.place.contains(focused) ? focused.dataset.key : undefined;
    tell(this.unread, unreadWords(results.unread));
    tell(this.doing, "");
    this.filters.replaceChildren(...chips(wish, table));
    this.orders.replaceChildren(...orders(wish, isInTexts ? "相关" : "新的在前"));
    this.orders.classList.toggle("jx-narrow", !isInTexts);
    this.table.tHead.replaceChildren(heads(wish));
    this.table.tBodies[0].replaceChildren();
    this.list.replaceChildren();
    this.shown = 0;
    this.append(results, wanted);
    this.place.removeAttribute("aria-busy");
    if (key) (this.place.querySelector(`[data-key="${CSS.escape(key)}"]`) ?? this.status).focus();
  }

  /** Shows further results up to so many in all; gives the first new one. */
  append(results, wanted) {
    const { hits, table, isInTexts, total } = results;
    const made = hits
      .slice(this.shown, wanted)
      .map((hit) => (isInTexts ? hitItem(hit, table, total === 1) : tableRow(hit, table)));
    (isInTexts ? this.list : this.table.tBodies[0]).append(...made);
    this.shown += made.length;
    this.report(results);
    return made[0];
  }

  /** Says again how many they are, now that more is known. */
  report(results) {
    const { total, isInTexts, isCertain, isComplete, hits } = results;
    this.status.replaceChildren(...statusWords(results));
    tell(this.nothing, total ? "" : nothingWords(results));
    this.table.hidden = isInTexts || !total;
    this.list.hidden = !isInTexts || !total;
    this.orders.hidden = !total;
    this.more.hidden = isComplete && this.shown === hits.length;
    this.files.hidden = !total;
    this.files.querySelector("b").textContent = `下载这${isCertain ? "" : "约"} ${count(total)} 份`;
    this.table.tFoot.replaceChildren(...(isCertain && total ? [totalRow(results)] : []));
  }

  /** Shows nothing but why. */
  fail(...words) {
    this.status.replaceChildren(...words);
    for (const name of ["unread", "orders", "table", "list", "nothing", "more", "files"]) this[name].hidden = true;
    this.place.removeAttribute("aria-busy");
  }
}

/** Shows a sentence; without one the place is not there. */
export function tell(place, words) {
  place.textContent = words;
  place.hidden = !words;
}

/** What all that was found comes to, also what is not shown yet. */
function totalRow({ found, table }) {
  const amounts = found.map((number) => table.amounts[number]);
  const known = amounts.filter((amount) => amount !== null);
  const sum = decimal(known.reduce((one, other) => one + other, 0n));
  const withdrawn = table.countWithdrawn(found);
  const words = leftOut(withdrawn, amounts.length - known.length - withdrawn);
  const remark = words && element("small", {}, words);
  const empty = ["jx-wide", "jx-wide", "jx-wide"].map((name) => element("td", { class: name }));
  const head = element("th", { scope: "row" }, `这 ${count(amounts.length)} 份合计`, remark && " ", remark);
  return element("tr", {}, head, ...empty, element("td", { class: "jx-r" }, aligned(sum)));
}
