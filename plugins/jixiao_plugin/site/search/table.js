// The table of all declarations that table.py writes: what can be asked, counted and shown of each without its text.

import { parts } from "./money.js";
import { normalise } from "./tokens.js";

const TESTS = {
  "=": (value, limit) => value === limit,
  ">": (value, limit) => value > limit,
  "<": (value, limit) => value < limit,
  "≥": (value, limit) => value >= limit,
  "≤": (value, limit) => value <= limit,
};

/** The columns; declarations are numbered as in the index. A facet has values, and each declaration some of them. */
export class Table {
  constructor({ facets, yuan, words, differences }) {
    this.facets = facets;
    this.yuan = yuan;
    this.words = words;
    this.differences = differences;
    this.amounts = yuan.map((text) => (text ? parts(text) : null));
    this.years = yuan.map((_, number) => Number(this.title("year", number)));
    this.withdrawn = facets.check.values.findIndex(({ slug }) => slug === "withdrawn");
  }

  /** Which values of a facet a declaration has, as places in the facet's list of values. */
  places(kind, number) {
    const { sets, of } = this.facets[kind];
    return sets[of[number]];
  }

  /** What a facet says of a declaration; several values are joined. */
  title(kind, number) {
    const { values } = this.facets[kind];
    return this.places(kind, number)
      .map((place) => values[place].title)
      .join("、");
  }

  /** How many of some declarations are withdrawn: they are listed and found, and count for nothing. */
  countWithdrawn(numbers) {
    return numbers.filter((number) => this.places("check", number).includes(this.withdrawn)).length;
  }

  department(number) {
    return this.title("department", number);
  }

  /** 1 for each declaration that meets a term about department, year or amount, 0 for the others. */
  matching({ field, words, tests }) {
    if (field === "department") {
      const named = this.facets.department.values.map(({ title }) => normalise(title).includes(words));
      return this.each((number) => this.places("department", number).some((place) => named[place]));
    }
    const values = field === "year" ? this.years : this.amounts;
    const limits = tests.map(([comparison, limit]) => [
      TESTS[comparison],
      field === "year" ? Number(limit) : parts(limit),
    ]);
    return this.each(
      (number) => values[number] !== null && limits.every(([test, limit]) => test(values[number], limit)),
    );
  }

  each(holds) {
    return Uint8Array.from(this.yuan, (_, number) => Number(holds(number)));
  }
}
