// Which declarations answer a query, and where in their texts the words stand.

import { normaliseWithPlaces } from "./tokens.js";

export const TITLE = 0;
export const DEPARTMENT = 1;
const INDICATOR = 2;
const FIELD_RANKS = { project: TITLE, department: DEPARTMENT, indicator: INDICATOR };

/**
 * For each group of a query what its terms find: `ranks` holds for each declaration 0, or one more than the rank of
 * what it is found by; `exact` says that no declaration is among them that lacks the term.
 */
export async function ask(index, groups, isThorough = false) {
  const terms = groups.flatMap((group) => group.terms);
  const share = terms.filter((term) => term.words && term.field !== "department").length;
  const answer = async (term) => ({ ...term, ...(await find(index, term, share, isThorough)) });
  return Promise.all(
    groups.map(async ({ without, terms: asked }) => ({ without, terms: await Promise.all(asked.map(answer)) })),
  );
}

async function find(index, term, share, isThorough) {
  if (!term.words || term.field === "department") {
    return { ranks: (await index.table()).matching(term), exact: true };
  }
  const { ranks, exact } = await index.lookUp(term.words, share, isThorough);
  if (!term.field) return { ranks, exact };
  const limit = FIELD_RANKS[term.field];
  const held = ranks.map((rank) => Number(rank > 0 && rank <= limit + 1));
  return { ranks: held, exact: exact && limit === TITLE };
}

/** Ranks of the declarations that may answer, and whether that is already certain. */
export function candidates(answers, documents) {
  let ranks = null;
  for (const { without, terms } of answers) {
    if (without) continue;
    const found = terms.map((term) => term.ranks).reduce(either);
    ranks = ranks ? both(ranks, found) : found;
  }
  ranks ??= new Uint8Array(documents).fill(1);
  for (const { without, terms } of answers) {
    if (!without) continue;
    for (const term of terms) if (term.exact) ranks = ranks.map((rank, number) => (term.ranks[number] ? 0 : rank));
  }
  return { ranks, exact: answers.every(({ terms }) => terms.every((term) => term.exact)) };
}

/** Declarations in both; each as good as the weaker of its two hits. */
export function both(left, right) {
  return left.map((rank, number) => (rank && right[number] ? Math.max(rank, right[number]) : 0));
}

function either(left, right) {
  return left.map((rank, number) => (rank && right[number] ? Math.min(rank, right[number]) : rank || right[number]));
}

/** The fields of a declaration with the places of the words in them; null where the query is not met after all. */
export function matches(fields, number, answers) {
  const texts = fields.map(([, , rank, text]) => ({ rank, folded: normaliseWithPlaces(text), places: [] }));
  for (const { without, terms } of answers) {
    const met = terms.map((term) => mark(texts, term) || (term.exact && term.ranks[number] > 0));
    if (met.includes(true) === without) return null;
  }
  return fields
    .map(([anchor, label, rank, text], place) => ({ anchor, label, rank, text, places: joined(texts[place].places) }))
    .filter((field) => field.places.length);
}

/** Notes the places of a term's words in the fields that it asks; whether there are any. */
function mark(texts, { field, words }) {
  if (!words) return false;
  let isFound = false;
  for (const { rank, folded, places } of texts) {
    if (field && rank !== FIELD_RANKS[field]) continue;
    const found = occurrences(folded, words);
    places.push(...found);
    isFound ||= found.length > 0;
  }
  return isFound;
}

function occurrences({ normal, starts, ends }, words) {
  const found = [];
  for (let at = normal.indexOf(words); at >= 0; at = normal.indexOf(words, at + words.length)) {
    found.push({ start: starts[at], end: ends[at + words.length - 1] });
  }
  return found;
}

/** Places in order, overlapping ones made one. */
function joined(places) {
  const kept = [];
  for (const place of places.sort((left, right) => left.start - right.start)) {
    const last = kept.at(-1);
    if (last && place.start < last.end) last.end = Math.max(last.end, place.end);
    else kept.push(place);
  }
  return kept;
}
