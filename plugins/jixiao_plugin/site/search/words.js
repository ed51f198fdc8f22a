// What the page says of results, in sentences.

import { KINDS, hasFilters, toggled } from "./address.js";
import { count, element } from "./elements.js";

const WHY = {
  empty: "后面还没有写要找什么",
  year: "里没有看到年份，可以写成 年度:2021，或者 年度:2020..2022",
  amount: "里没有看到金额，可以写成 金额>50万，或者 金额:10万..50万",
  unit: "没有写单位，可以写成 金额>50万，或者 金额>500000元",
};

/** What could not be read as it was meant, and what was done instead. */
export function unreadWords(unread) {
  return unread.map(({ typed, why }) => `“${typed}”${WHY[why]}；这里先照字面查找。`).join("");
}

/** How many declarations were found, as parts of a heading. */
export function statusWords(results) {
  const { wish, total, isCertain, isComplete, isInTexts, hits, places, table, found } = results;
  const typed = wish.q.trim();
  const number = element("b", { "data-total": total, "data-approximate": !isCertain }, count(total));
  if (!typed) return [hasFilters(wish) ? "" : "全部 ", number, " 份申报表", ofWhich(table.countWithdrawn(found))];
  if (!isCertain) return ["约 ", number, ` 份申报表里有“${typed}”；已逐字核对 ${count(hits.length)} 份，列在下面`];
  if (!isInTexts || !isComplete || !total) return [number, ` 份申报表：“${typed}”`];
  return [number, " 份申报表，", element("b", {}, count(places)), ` 处“${typed}”`];
}

function ofWhich(withdrawn) {
  return withdrawn ? `，其中 ${count(withdrawn)} 份已撤回` : "";
}

/** What the total leaves out. */
export function leftOut(withdrawn, withoutAmount) {
  const parts = [withdrawn && `${count(withdrawn)} 份已撤回`, withoutAmount && `${count(withoutAmount)} 份没有金额`];
  return parts.some(Boolean) ? `${parts.filter(Boolean).join("，")}，未计入` : "";
}

/** What to try where nothing was found. */
export function nothingWords({ wish, index }) {
  if (hasFilters(wish)) return "没有同时符合这些条件的申报表，可以去掉几个条件再看。";
  if (!wish.q.trim()) return "还没有公开的申报表。";
  return `查过全部 ${count(index.documents)} 份申报表的每一栏。可以少打几个字，或者换一种说法。`;
}

/** The filters of a wish: what each is called, and the wish without it. */
export function filterWords(wish, table) {
  const chosen = KINDS.flatMap((kind) =>
    [...wish.chosen[kind]].map((slug) => {
      const value = table.facets[kind].values.find((known) => known.slug === slug);
      return { words: value?.title ?? `${table.facets[kind].title}：${slug}`, without: toggled(wish, kind, slug) };
    }),
  );
  const { min, max } = wish;
  if (min || max) {
    const words = min && max ? `${min}～${max} 万元` : min ? `${min} 万元起` : `不超过 ${max} 万元`;
    chosen.push({ words, without: { ...wish, min: "", max: "" } });
  }
  return chosen;
}
