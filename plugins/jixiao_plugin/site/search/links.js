// Links that lead to another wish: a filter less, another order. They are real addresses; a script gets there faster.

import { hasFilters, withoutFilters, writeAddress } from "./address.js";
import { element } from "./elements.js";
import { COLUMNS, nextSort, readSort } from "./order.js";
import { filterWords } from "./words.js";

/** A link to a wish; by its key the focus finds it again once the page has changed. */
function link(wish, key, attributes, ...words) {
  return element("a", { href: writeAddress(wish), "data-go": true, "data-key": key, ...attributes }, ...words);
}

/** Each filter chosen, as a link that takes it away. */
export function chips(wish, table) {
  if (!hasFilters(wish)) return [];
  const each = filterWords(wish, table).map(({ words, without }) => {
    const cross = element("span", { "aria-hidden": "true" }, " ×");
    const purpose = element("span", { class: "jx-sr" }, "，去掉这个条件");
    return link(without, `filter ${words}`, { class: "jx-chip" }, words, cross, purpose);
  });
  return [...each, link(withoutFilters(wish), "filters", {}, "全部去掉")].flatMap((made) => [made, " "]);
}

/** All orders in a line. */
export function orders(wish, firstOrder) {
  const current = readSort(wish.sort);
  const first = link({ ...wish, sort: "" }, "order", { "aria-current": !current && "true" }, firstOrder);
  const others = COLUMNS.map((column) => {
    const isCurrent = current?.name === column.name;
    const sorted = { ...wish, sort: nextSort(column, wish.sort) };
    return link(sorted, `order ${column.name}`, { "aria-current": isCurrent && "true" }, label(column, current));
  });
  return ["排列：", ...[first, ...others].flatMap((made) => [made, " "])];
}

/** The head of a table whose columns can be sorted. */
export function heads(wish) {
  const current = readSort(wish.sort);
  const cells = COLUMNS.map((column) => {
    const { name, isWide, isNumber } = column;
    const direction = current?.name === name && (current.isDescending ? "descending" : "ascending");
    const words = isNumber ? [label(column, current), "，万元"] : [label(column, current)];
    const to = link({ ...wish, sort: nextSort(column, wish.sort) }, `head ${name}`, {}, ...words);
    const place = [isWide && "jx-wide", isNumber && "jx-r"].filter(Boolean).join(" ");
    return element("th", { scope: "col", class: place || null, "aria-sort": direction }, to);
  });
  const differences = element("th", { scope: "col", class: "jx-wide jx-r" }, "有出入");
  return element("tr", {}, ...cells.slice(0, -1), differences, ...cells.slice(-1));
}

function label({ name, title }, current) {
  if (current?.name !== name) return title;
  return `${title} ${current.isDescending ? "↓" : "↑"}`;
}
