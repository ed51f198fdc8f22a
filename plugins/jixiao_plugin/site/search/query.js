// What a reader types, read. The twin of query.py, kept equal by a test; what terms, groups and fields are, is told there.

import { isGreater } from "./money.js";
import { normalise } from "./tokens.js";

const TEXT_FIELDS = { 部门: "department", 指标: "indicator", 项目: "project" };
const NUMBER_FIELDS = { 年度: "year", 金额: "amount" };

const SPACES = " \\t-\\r\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const SPACE = `[${SPACES}]`;
const QUOTED = '"[^"]+"|“[^“”]+”';
const PLAIN = `(?:[^${SPACES}|｜"“]|"(?![^"]+")|“(?![^“”]+”))+`;
const OPERATOR = "[<>=≤≥≦≧＜＞＝]";
const NUMBER =
  `(?:${OPERATOR}+${SPACE}*)?` +
  `(?:(?<=[0-9０-９])${SPACE}+(?=[万亿元])|${SPACE}*\\.\\.${SPACE}*|[^${SPACES}|｜"“”])*`;
const PIECE = new RegExp(
  `(?<space>${SPACE}+)|(?<bar>[|｜])|(?<minus>[-－](?=[^${SPACES}|｜]))?(?:` +
    `(?<textField>部门|指标|项目)[:：]${SPACE}*(?<text>${QUOTED}|${PLAIN})?` +
    `|(?<numberField>年度|金额)(?:${SPACE}*[:：]${SPACE}*|${SPACE}*(?=${OPERATOR}))(?<number>${NUMBER})` +
    `|(?<quoted>${QUOTED})|(?<plain>${PLAIN}))`,
  "gu",
);
const WHOLLY_QUOTED = new RegExp(`^(?:${QUOTED})$`, "u");

/** The groups of terms that a text asks for, and what in it looks like a field and could not be read. */
export function parseQuery(text) {
  const groups = [];
  const unread = [];
  let joins = false;
  for (const { 0: whole, groups: piece } of text.replaceAll("\t", " ").matchAll(PIECE)) {
    if (piece.space) continue;
    if (piece.bar) {
      joins = groups.length > 0;
      continue;
    }
    const without = Boolean(piece.minus) && (groups.length > 0 || !piece.plain);
    const literal = without ? whole.slice(1) : whole;
    const last = groups.at(-1);
    let term = readTerm(...asked(piece, literal, joins ? last.terms.at(-1).field : ""));
    if (typeof term === "string") {
      unread.push({ typed: literal, why: term });
      term = { field: "", words: normalise(literal), tests: [] };
    }
    if (!term.words && !term.tests.length) continue;
    if (joins && !without) last.terms.push(term);
    else groups.push({ terms: [term], without });
    joins = false;
  }
  return { groups, unread };
}

/** The field that a piece asks, and what of it; behind a bar the last field is meant. */
function asked(piece, literal, last) {
  if (piece.textField) return [TEXT_FIELDS[piece.textField], unquoted(piece.text ?? "")];
  if (piece.numberField) return [NUMBER_FIELDS[piece.numberField], piece.number];
  return [last, unquoted(literal)];
}

function unquoted(text) {
  return WHOLLY_QUOTED.test(text) ? text.slice(1, -1) : text;
}

/** A term; a word where it cannot be read: empty, year, amount or unit. */
function readTerm(field, typed) {
  if (!Object.values(NUMBER_FIELDS).includes(field)) {
    const words = normalise(typed);
    return field && !words ? "empty" : { field, words, tests: [] };
  }
  const tests = readTests(field, typed.normalize("NFKC").replace(new RegExp(`[${SPACES},]`, "gu"), ""));
  return typeof tests === "string" ? tests : { field, words: "", tests };
}

const RANGE = /^(?:(.*?)\.{2,}(.*)|(.+?)(?:~|—+|–|-|至|到)(.+))$/u;
const COMPARISONS = {
  "": "=",
  ">=": "≥",
  "<=": "≤",
  "≧": "≥",
  "≦": "≤",
  "≥": "≥",
  "≤": "≤",
  "<": "<",
  ">": ">",
  "=": "=",
};

function readTests(field, written) {
  const value = written.replace(/^[<>=≤≥≦≧]+/u, "");
  if (!value) return "empty";
  const comparison = COMPARISONS[written.slice(0, written.length - value.length)];
  const span = comparison === "=" ? value.match(RANGE) : null;
  if (!span) {
    const number = readNumber(field, value);
    return comparison && number.text ? [[comparison, number.text]] : why(field, [number]);
  }
  const ends = [span[1] || span[3] || "", span[2] || span[4] || ""];
  if (field === "amount" && /^[0-9.]+$/u.test(ends[0])) ends[0] += ends[1].match(/[万亿]?元?$/u)[0];
  const numbers = ends.map((end) => (end ? readNumber(field, end) : { text: "" }));
  if (!ends.some(Boolean) || numbers.some((number) => number.why)) return why(field, numbers);
  let [low, high] = numbers.map((number) => number.text);
  if (low && high && isGreater(low, high)) [low, high] = [high, low];
  return [
    ["≥", low],
    ["≤", high],
  ].filter(([, number]) => number);
}

function why(field, numbers) {
  return numbers.find((number) => number.why)?.why ?? (field === "year" ? "year" : "amount");
}

const YEAR = /^([0-9]{4})(?:年度?)?$/u;
const AMOUNT = /^([0-9]+(?:\.[0-9]+)?|\.[0-9]+)(亿元?|万元?|元)?$/u;
const ZEROS = { 亿: 8, 万: 4, 元: 0 };

/** A year, or an amount in yuan, as a plain decimal without needless zeros; or why it is none. */
function readNumber(field, text) {
  if (field === "year") {
    const year = text.match(YEAR);
    return year ? { text: year[1] } : { why: "year" };
  }
  const amount = text.match(AMOUNT);
  if (!amount) return { why: "amount" };
  if (!amount[2] && /[1-9]/u.test(amount[1])) return { why: "unit" };
  const [typedWhole, typedFraction = ""] = amount[1].split(".");
  const zeros = ZEROS[(amount[2] ?? "元")[0]];
  const whole = (typedWhole + typedFraction.slice(0, zeros).padEnd(zeros, "0")).replace(/^0+/u, "") || "0";
  const fraction = typedFraction.slice(zeros).replace(/0+$/u, "");
  return { text: fraction ? `${whole}.${fraction}` : whole };
}
