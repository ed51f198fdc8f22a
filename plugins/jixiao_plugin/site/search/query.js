// What a reader types, read; which declarations it asks for; where in their texts the words stand.

import { both } from "./index.js";
import { normalise, normaliseWithPlaces } from "./tokens.js";

const PIECE = /"[^"]+"|“[^“”]+”|[|｜]|\s+|./gu;

/**
 * Groups of terms in normal form, all groups to be met, by one of their terms each. A space means 并且, | 或者, a
 * leading - 没有; quotes keep words together. A first -, or a quote without its partner, is taken as typed.
 */
export function parseQuery(text) {
  const groups = [];
  let word = "";
  let joins = false;
  const close = (quoted) => {
    const without = groups.length > 0 && /^[-－]/u.test(word) && (word.length > 1 || quoted !== undefined);
    const typed = without ? word.slice(1) : word;
    for (const part of [typed, quoted ?? ""]) {
      const term = normalise(part);
      if (!term) continue;
      if (joins && !without) groups[groups.length - 1].terms.push(term);
      else groups.push({ terms: [term], without });
      joins = false;
    }
    word = "";
  };
  for (const [piece] of text.replaceAll("\t", " ").matchAll(PIECE)) {
    if (/^(?:"[^"]|“[^“”])/u.test(piece)) close(piece.slice(1, -1));
    else if (/^[|｜]$/u.test(piece)) {
      close();
      joins = groups.length > 0 && !groups[groups.length - 1].without;
    } else if (/^\s/u.test(piece)) close();
    else word += piece;
  }
  close();
  return groups;
}

/** Ranks of the declarations that may answer the query, and whether that is already certain. */
export async function candidates(index, groups, budget) {
  const found = await Promise.all(groups.map((group) => lookUpGroup(index, group, budget)));
  let ranks = null;
  for (const { without, ranks: next } of found) if (!without) ranks = ranks ? both(ranks, next) : next;
  for (const { without, exact, ranks: next } of found) {
    if (without && exact) ranks = ranks.map((rank, number) => (next[number] ? 0 : rank));
  }
  return { ranks, exact: found.every((group) => group.exact) };
}

async function lookUpGroup(index, { terms, without }, budget) {
  const found = await Promise.all(terms.map((term) => index.lookUp(term, budget)));
  const ranks = found.map((result) => result.ranks).reduce(either);
  return { without, ranks, exact: found.every((result) => result.exact) };
}

function either(left, right) {
  return left.map((rank, number) => (rank && right[number] ? Math.min(rank, right[number]) : rank || right[number]));
}

/** The fields of a declaration with the places of the words in them; null where the query is not met after all. */
export function matches(entry, groups) {
  const met = new Set();
  const fields = [];
  for (const [anchor, label, rank, text] of entry.fields) {
    const folded = normaliseWithPlaces(text);
    const places = [];
    for (const { terms, without } of groups) {
      for (const term of terms) {
        const found = occurrences(folded, term);
        if (found.length && without) return null;
        if (found.length) met.add(terms);
        places.push(...found);
      }
    }
    if (places.length) fields.push({ anchor, label, rank, text, places: joined(places) });
  }
  return groups.every(({ terms, without }) => without || met.has(terms)) ? fields : null;
}

function occurrences({ normal, starts, ends }, term) {
  const found = [];
  for (let at = normal.indexOf(term); at >= 0; at = normal.indexOf(term, at + term.length)) {
    found.push({ start: starts[at], end: ends[at + term.length - 1] });
  }
  return found;
}

/** Places in order, overlapping ones made one. */
function joined(places) {
  const kept = [];
  for (const place of places.sort((left, right) => left.start - right.start)) {
    const last = kept[kept.length - 1];
    if (last && place.start < last.end) last.end = Math.max(last.end, place.end);
    else kept.push(place);
  }
  return kept;
}
