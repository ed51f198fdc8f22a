// One declaration in the list of hits: name, department, and the fields the words stand in. Text only, never markup.

import { DEPARTMENT, TITLE } from "./answer.js";
import { figure } from "./money.js";

const BEFORE = 18; // characters quoted before the first hit of a field
const QUOTED = 90; // characters quoted in all
const FIELDS_SHOWN = 12;

/** An element with attributes and children; strings become text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The list item of a verified hit; the table knows its sum. */
export function hitItem({ number, id, name, fields }, table) {
  const address = new URL(`../declarations/${id}/`, import.meta.url).pathname;
  const places = (rank) => fields.find((field) => field.rank === rank)?.places ?? [];
  const link = element("a", { href: address, "data-id": id }, ...marked(name, places(TITLE)));
  const head = element("h2", { class: "jx-list__head" }, link, " ", element("span", { class: "jx-list__sum" }, sum(table, number)));
  const department = table.departments[table.department[number]];
  const meta = element("p", { class: "jx-list__meta" }, ...marked(department, places(DEPARTMENT)));
  meta.append(`　${table.year[number]} 年度`);
  const item = element("li", {}, head, meta);
  const others = fields.filter((field) => field.rank > DEPARTMENT);
  if (others.length) item.append(element("dl", { class: "jx-hits__in" }, ...fieldRows(others, address)));
  return item;
}

function sum(table, number) {
  if (!table.yuan[number]) return table.words[number];
  const { whole, fraction } = figure(table.yuan[number]);
  return `${whole}${fraction} 万元`;
}

function fieldRows(fields, address) {
  const rows = fields.slice(0, FIELDS_SHOWN).map((field) => {
    const term = element("dt", {}, element("a", { href: `${address}#${field.anchor}` }, field.label));
    if (field.places.length > 1) term.append(" ", element("small", {}, `${field.places.length} 处`));
    return element("div", {}, term, element("dd", {}, ...quoted(field)));
  });
  const left = fields.length - FIELDS_SHOWN;
  if (left > 0) {
    const link = element("a", { href: address }, `另有 ${left} 栏`);
    rows.push(element("div", {}, element("dt", {}, link), element("dd", {}, "见申报表全文")));
  }
  return rows;
}

/** The part of a field around its first hits. */
function quoted({ text, places }) {
  const first = places[0];
  const start = first.start > BEFORE + 2 ? wholeCharacter(text, first.start - BEFORE) : 0;
  const rest = text.length - start <= QUOTED + 2;
  const end = rest ? text.length : wholeCharacter(text, Math.max(start + QUOTED, first.end));
  const inside = places
    .filter((place) => place.start < end)
    .map((place) => ({ start: place.start - start, end: Math.min(place.end, end) - start }));
  const words = marked(text.slice(start, end), inside);
  return [start ? "……" : "", ...words, rest ? "" : "……"];
}

/** The nearest place at or before this one that does not cut a character in two. */
function wholeCharacter(text, place) {
  return /[\udc00-\udfff]/.test(text.charAt(place)) ? place - 1 : place;
}

function marked(text, places) {
  const parts = [];
  let done = 0;
  for (const { start, end } of places) {
    parts.push(cells(text.slice(done, start)), element("mark", {}, cells(text.slice(start, end))));
    done = end;
  }
  return [...parts, cells(text.slice(done))];
}

/** Cells of a row stand apart. */
function cells(text) {
  return text.replaceAll("\t", "　");
}
