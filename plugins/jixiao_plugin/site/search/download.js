// The selection on the screen as a file, made in the browser: the same declarations in the same order.

import { hasFilters, KINDS } from "./address.js";

const HEADS = [
  "编号",
  "年度",
  "主管部门",
  "项目名称",
  "表式",
  "申报总金额（元）",
  "金额说明",
  "资金来源",
  "核对",
  "有出入（项）",
  "网页",
];
const KEYS = [
  "id",
  "year",
  "department",
  "project_name",
  "form",
  "total_yuan",
  "total_words",
  "funds",
  "check",
  "found",
  "page",
];
const SCHEMA = "jixiao/selection/1";
const LONGEST_NAME = 40; // characters of the query in a file's name
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u; // what the data set's CSV guards: text_files.py tells why

/** What a file says of each declaration; a hit is its number, its id and its name. */
function cells({ number, id, name }, table) {
  return [
    id,
    table.years[number],
    table.department(number),
    name,
    table.title("form", number),
    table.yuan[number],
    table.words[number] ?? "",
    table.title("fund", number),
    table.title("check", number),
    table.differences[number],
    new URL(`../declarations/${id}/`, import.meta.url).href,
  ];
}

/** Hits as CSV: with a byte-order mark, so that spreadsheets read Chinese, and without anything they would compute. */
export function csv(hits, table) {
  const lines = [HEADS, ...hits.map((hit) => cells(hit, table))];
  return `\ufeff${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(value) {
  const isFormula = typeof value === "string" && FORMULA.test(value) && !/^-?[0-9.]+$/u.test(value);
  const text = isFormula ? `'${value}` : String(value);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hits as JSON, with what was asked, where, of which edition of the site, and how many they are. */
export function json(hits, table, wish, version) {
  const { q, chosen, min, max, sort } = wish;
  const filters = Object.fromEntries(
    KINDS.filter((kind) => chosen[kind].size).map((kind) => [kind, [...chosen[kind]].sort()]),
  );
  const asked = { query: q.trim(), filters, min_wan_yuan: min || null, max_wan_yuan: max || null, sort: sort || null };
  const rows = hits.map((hit) =>
    Object.fromEntries(cells(hit, table).map((value, at) => [KEYS[at], value === "" ? null : value])),
  );
  const content = { schema: SCHEMA, ...asked, address: location.href, version, count: rows.length, declarations: rows };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** A file's name that says what is in it: 申报表-人事档案-12份.csv. */
export function fileName(wish, total, ending) {
  const asked = wish.q
    .trim()
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, LONGEST_NAME);
  const words = [asked, hasFilters(wish) && "筛选"].filter(Boolean).join("-") || "全部";
  return `申报表-${words}-${total}份.${ending}`;
}

/** Hands a text to the reader as a file. */
export function save(text, name, type) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  Object.assign(link, { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
