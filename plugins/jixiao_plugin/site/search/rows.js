// Declarations as they are listed: a row of a table, or, where words were found, a hit with the fields they stand in.

import { DEPARTMENT, TITLE } from "./answer.js";
import { element, marked } from "./elements.js";
import { figure } from "./money.js";

const BEFORE = 18; // characters quoted before the first hit of a field
const QUOTED = 90; // characters quoted in all
const FIELDS_OF_ONE = 12; // fields quoted where one declaration was found alone
const FIELDS_OF_MANY = 3;

/** The row of a declaration in a table. */
export function tableRow(hit, table) {
  const { number } = hit;
  const [department, year] = [departmentOf(hit, table), String(table.years[number])];
  const differences = table.differences[number] ? `${table.differences[number]} 项` : "";
  const found = differences && element("span", { class: "jx-whole" }, `${differences}有出入`);
  const meta = [...departmentOf(hit, table), `　${year}`, differences && "　", found];
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, link(hit), " ", element("span", { class: "jx-narrow" }, ...meta)),
    element("td", { class: "jx-wide" }, ...department),
    element("td", { class: "jx-wide" }, year),
    element("td", { class: "jx-wide jx-r" }, differences),
    element("td", { class: "jx-r" }, ...sum(table, number)),
  );
}

/** The list item of a declaration in whose texts words were found; where it is the only one, more of it is quoted. */
export function hitItem(hit, table, isOnly) {
  const { number, fields } = hit;
  const total = element("span", { class: "jx-list__sum" }, ...sum(table, number), table.yuan[number] ? " 万元" : "");
  const year = element("span", { class: "jx-whole" }, `${table.years[number]} 年度`);
  const item = element(
    "li",
    {},
    element("h3", { class: "jx-list__head" }, link(hit), " ", total),
    element("p", { class: "jx-list__meta" }, ...departmentOf(hit, table), "　", year),
  );
  const others = fields.filter((field) => field.rank > DEPARTMENT);
  const quoted = others.slice(0, isOnly ? FIELDS_OF_ONE : FIELDS_OF_MANY);
  const left = others.length - quoted.length;
  if (quoted.length)
    item.append(element("dl", { class: "jx-hits__in" }, ...quoted.map((field) => quotation(field, hit))));
  if (left) item.append(element("p", {}, element("a", { href: addressOf(hit) }, `另有 ${left} 栏`)));
  return item;
}

/** An amount in 万元 that aligns on its point, or the words in its place. */
export function sum(table, number) {
  return table.yuan[number] ? [aligned(table.yuan[number])] : [table.words[number]];
}

/** An amount in yuan as 万元, aligned on its point. */
export function aligned(yuan) {
  const { whole, fraction } = figure(yuan);
  return element("span", { class: "jx-fig" }, whole, element("span", { class: "jx-fig__f" }, fraction));
}

function addressOf({ id }) {
  return new URL(`../declarations/${id}/`, import.meta.url).pathname;
}

function link(hit) {
  return element("a", { href: addressOf(hit), "data-id": hit.id }, ...marked(hit.name, placesOf(hit, TITLE)));
}

function departmentOf(hit, table) {
  return marked(table.department(hit.number), placesOf(hit, DEPARTMENT));
}

function placesOf({ fields }, rank) {
  return fields.find((field) => field.rank === rank)?.places ?? [];
}

/** A field with its words marked, as a link to its place. */
function quotation(field, hit) {
  const label = element("a", { href: `${addressOf(hit)}#${field.anchor}` }, field.label);
  const times = field.places.length > 1 && element("small", {}, `${field.places.length} 处`);
  return element("div", {}, element("dt", {}, label, times && " ", times), element("dd", {}, ...excerpt(field)));
}

/** The part of a field around its first hits; it ends with no half of one. */
function excerpt({ text, places }) {
  const first = places[0];
  const start = first.start > BEFORE + 2 ? wholeCharacter(text, first.start - BEFORE) : 0;
  const isToEnd = text.length - start <= QUOTED + 2;
  const cut = isToEnd ? text.length : wholeCharacter(text, start + QUOTED);
  const end = places.find((place) => place.start < cut && place.end > cut)?.end ?? cut;
  const inside = places
    .filter((place) => place.start < end)
    .map((place) => ({ start: place.start - start, end: place.end - start }));
  return [start ? "……" : "", ...marked(text.slice(start, end), inside), end < text.length ? "……" : ""];
}

/** The nearest place at or before this one that does not cut a character in two. */
function wholeCharacter(text, place) {
  return /[\udc00-\udfff]/.test(text.charAt(place)) ? place - 1 : place;
}
