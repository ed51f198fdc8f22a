// The table of all declarations that table.py writes: what can be asked and shown of each without its text.

import { parts } from "./money.js";
import { normalise } from "./tokens.js";

const TESTS = {
  "=": (value, limit) => value === limit,
  ">": (value, limit) => value > limit,
  "<": (value, limit) => value < limit,
  "≥": (value, limit) => value >= limit,
  "≤": (value, limit) => value <= limit,
};

/** The columns; rows are numbered as in the index. */
export class Table {
  constructor(columns) {
    this.departments = columns.departments;
    this.department = columns.department;
    this.year = columns.year;
    this.yuan = columns.yuan;
    this.words = columns.words;
    this.amounts = columns.yuan.map((yuan) => (yuan ? parts(yuan) : null));
  }

  /** 1 for each declaration that meets a term about department, year or amount, 0 for the others. */
  matching({ field, words, tests }) {
    if (field === "department") {
      const named = this.departments.map((name) => normalise(name).includes(words));
      return Uint8Array.from(this.department, (place) => Number(named[place]));
    }
    const limits = tests.map(([comparison, number]) => [TESTS[comparison], field === "year" ? Number(number) : parts(number)]);
    const values = field === "year" ? this.year : this.amounts;
    const holds = (value) => value !== null && limits.every(([test, limit]) => test(value, limit));
    return Uint8Array.from(values, (value) => Number(holds(value)));
  }
}
