// What the reader has asked for, and how the address says it: short, and the same for the same wish.

export const KINDS = ["year", "department", "form", "amount", "fund", "check"];
export const NUMBER = /^[0-9]+(?:\.[0-9]+)?$/u;

/**
 * The wish that an address states: `q` as typed; the chosen values of each kind; `min` and `max` in 万元, empty where
 * there is no limit; `sort` a column, with a minus for the largest first, or empty.
 */
export function readAddress(search) {
  const asked = new URLSearchParams(search);
  const chosen = Object.fromEntries(KINDS.map((kind) => [kind, new Set(asked.get(kind)?.split(",").filter(Boolean))]));
  const limit = (name) => (NUMBER.test(asked.get(name) ?? "") ? asked.get(name) : "");
  return { q: asked.get("q") ?? "", chosen, min: limit("min"), max: limit("max"), sort: asked.get("sort") ?? "" };
}

/** The address of a wish; `./` where nothing is wished. */
export function writeAddress({ q, chosen, min, max, sort }) {
  const said = [];
  if (q.trim()) said.push(`q=${encodeURIComponent(q.trim()).replaceAll("%20", "+")}`);
  for (const kind of KINDS)
    if (chosen[kind].size) said.push(`${kind}=${[...chosen[kind]].sort().map(encodeURIComponent).join(",")}`);
  for (const [name, value] of Object.entries({ min, max, sort }))
    if (value) said.push(`${name}=${encodeURIComponent(value)}`);
  return said.length ? `?${said.join("&")}` : "./";
}

/** Whether more is wished than words. */
export function hasFilters({ chosen, min, max }) {
  return Boolean(min || max) || KINDS.some((kind) => chosen[kind].size);
}

/** The wish without its filters. */
export function withoutFilters(wish) {
  return { ...wish, chosen: Object.fromEntries(KINDS.map((kind) => [kind, new Set()])), min: "", max: "" };
}

/** The wish with a value of a kind taken in, or taken out if it was in. */
export function toggled(wish, kind, value) {
  const values = new Set(wish.chosen[kind]);
  if (!values.delete(value)) values.add(value);
  return { ...wish, chosen: { ...wish.chosen, [kind]: values } };
}
