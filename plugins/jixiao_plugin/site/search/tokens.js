// The tokenizer of tokens.py, kept equal by a test: what it folds and cuts is explained there.

export const BOUNDARY = "\t";

const SPACES = /[ \n-\r\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
const UNSEEN = /[\xad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3099\u309a\ufe00-\ufe0f\ufeff]/u;
const OPENING = "([{〔【〖﹝〘";
const CLOSING = ")]}〕】〗﹞〙";
const DOCUMENT_NUMBER = /\[(?:19|20)[0-9]{2}\][0-9]{1,5}号/gu;
const LONG_NUMBER = /[0-9]{4,}/gu;
const NUMBER = new RegExp(`(${DOCUMENT_NUMBER.source})|${LONG_NUMBER.source}`, "gu");

const folded = new Map();

/** Normal form of one character. */
function foldCharacter(character) {
  let known = folded.get(character);
  if (known === undefined) {
    known = Array.from(character.normalize("NFKD").toLowerCase().normalize("NFKD"), fold).join("");
    folded.set(character, known);
  }
  return known;
}

function fold(character) {
  if (OPENING.includes(character)) return "[";
  if (CLOSING.includes(character)) return "]";
  return SPACES.test(character) || UNSEEN.test(character) ? "" : character;
}

/** The text in normal form. */
export function normalise(text) {
  return Array.from(text, foldCharacter).join("");
}

/** The text in normal form, and where each unit of it begins and ends in the text itself. */
export function normaliseWithPlaces(text) {
  const starts = [];
  const ends = [];
  let normal = "";
  let place = 0;
  for (const character of text) {
    const part = foldCharacter(character);
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(place);
      ends.push(place + character.length);
    }
    normal += part;
    place += character.length;
  }
  return { normal, starts, ends };
}

function fourDigits(number) {
  return Array.from({ length: number.length - 3 }, (_, start) => number.slice(start, start + 4));
}

/** All tokens of a text in normal form. */
export function tokens(normal) {
  const characters = Array.from(normal);
  const found = new Set([...characters, ...pairs(characters)].filter((token) => !token.includes(BOUNDARY)));
  for (const number of normal.match(DOCUMENT_NUMBER) ?? []) found.add(number);
  for (const number of normal.match(LONG_NUMBER) ?? []) fourDigits(number).forEach((four) => found.add(four));
  return found;
}

/** Tokens that every text containing the term has; the first half covers it. */
export function required(term) {
  const characters = Array.from(term);
  if (characters.length < 2) return characters;
  const documents = [];
  const first = [];
  const later = [];
  const covered = new Set();
  for (const found of term.matchAll(NUMBER)) {
    const start = Array.from(term.slice(0, found.index)).length;
    for (let at = start; at < start + found[0].length - 1; at += 1) covered.add(at);
    if (found[1]) {
      documents.push(found[1]);
    } else {
      const four = fourDigits(found[0]);
      first.push(...four.filter((_, index) => index % 4 === 0), ...four.slice(-1));
      later.push(...four);
    }
  }
  const windows = pairs(characters).filter((_, at) => !covered.has(at));
  const [even, odd] = [0, 1].map((part) => windows.filter((_, index) => index % 2 === part));
  return [...new Set([...documents, ...first, ...even, ...windows.slice(-1), ...odd, ...later])];
}

function pairs(characters) {
  return characters.slice(1).map((character, index) => characters[index] + character);
}
