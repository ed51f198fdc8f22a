// What a wish comes to: declarations in the order wished for, each verified before it is shown, counted or downloaded.

import { ask, candidates, matches, DEPARTMENT, TITLE } from "./answer.js";
import { filter } from "./filters.js";
import { inOrder } from "./order.js";
import { parseQuery } from "./query.js";

const AT_ONCE = 10; // declarations read side by side

/** The results of a wish. */
export async function resultsOf(index, wish) {
  const query = parseQuery(wish.q);
  const [answers, table] = await Promise.all([ask(index, query.groups), index.table()]);
  const { ranks, exact } = candidates(answers, index.documents);
  const results = new Results(index, table, wish, query, answers, ranks, exact);
  const { passed } = results.filtered();
  results.order = await inOrder(index, table, passed, wish.sort);
  results.others = [...ranks.keys()].filter((number) => ranks[number] && !passed[number]);
  return results;
}

class Results {
  constructor(index, table, wish, query, answers, ranks, isExact) {
    Object.assign(this, { index, table, wish, answers, ranks, isExact });
    this.groups = query.groups;
    this.unread = query.unread;
    this.hits = []; // verified, in order
    this.next = 0; // place in the order of the first that is not verified
    this.wrong = 0; // candidates that do not hold what was asked
    this.isThorough = isExact;
  }

  /** Whether words are to be found in the texts, and not only in names and columns. */
  get isInTexts() {
    return this.groups.some(({ terms }) =>
      terms.some(({ field, words }) => words && (!field || field === "indicator")),
    );
  }

  get total() {
    return this.order.length - this.wrong;
  }

  /** The declarations found, in order; not yet free of candidates that are wrong. */
  get found() {
    return this.order.filter((number) => this.ranks[number]);
  }

  /** Whether the total is known for sure. */
  get isCertain() {
    return this.isExact || this.next === this.order.length;
  }

  get isComplete() {
    return this.next === this.order.length;
  }

  /** Whether the counts of the filters are known for sure. */
  get isCounted() {
    return this.isExact || (this.isComplete && !this.others.length);
  }

  /** How many candidates are not verified yet, counting those that the filters hold back. */
  get unverified() {
    return this.isExact ? 0 : this.order.length - this.next + this.others.length;
  }

  /** Places of words in the hits verified. */
  get places() {
    return this.hits.flatMap((hit) => hit.fields).reduce((sum, field) => sum + field.places.length, 0);
  }

  /** What passes the filters, and what each further choice would leave; not yet free of candidates that are wrong. */
  filtered() {
    return filter(this.table, this.ranks, this.wish);
  }

  /** Verifies in order until so many hits are known or none is left; `told` hears how far it is. */
  async reach(wanted, told = () => {}) {
    while (this.hits.length < wanted && !this.isComplete) {
      const numbers = this.order.slice(this.next, this.next + AT_ONCE);
      const entries = await Promise.all(numbers.map((number) => this.read(number)));
      if (this.order[this.next] !== numbers[0]) continue; // another call was faster
      this.next += numbers.length;
      numbers.forEach((number, at) => this.judge(number, entries[at]));
      told(this.next, this.order.length);
      if (!this.isThorough && this.wrong > this.hits.length) await this.thinOut();
    }
  }

  /** Verifies what the filters hold back too, for what they count. */
  async reachOthers() {
    while (this.others.length) {
      const numbers = this.others.splice(0, AT_ONCE);
      const entries = await Promise.all(numbers.map((number) => this.read(number)));
      numbers.forEach((number, at) => {
        if (!matches(entries[at].fields, number, this.answers)) this.ranks[number] = 0;
      });
    }
  }

  /** All that was found, verified; of each its number, id and name. */
  async all(told) {
    if (!this.isExact) {
      await this.reach(Infinity, told);
      return this.hits;
    }
    const rows = await Promise.all(this.order.map((number) => this.index.row(number)));
    return rows.map(([id, name], at) => ({ number: this.order[at], id, name }));
  }

  /** Id, name and fields of a declaration, as far as they are asked. */
  async read(number) {
    if (this.isInTexts) {
      const { id, fields } = await this.index.entry(number);
      return { id, name: fields.find(([, , rank]) => rank === TITLE)[3], fields };
    }
    const [id, name] = await this.index.row(number);
    const fields = [
      ["top", "项目名称", TITLE, name],
      ["top", "主管部门", DEPARTMENT, this.table.department(number)],
    ];
    return { id, name, fields };
  }

  judge(number, { id, name, fields }) {
    const found = matches(fields, number, this.answers);
    if (found) {
      this.hits.push({ number, id, name, fields: found });
    } else {
      this.wrong += 1;
      this.ranks[number] = 0;
    }
  }

  /** Where most candidates turn out wrong, asking for every token costs less than reading all their texts. */
  async thinOut() {
    this.isThorough = true;
    const { ranks } = candidates(await ask(this.index, this.groups, true), this.index.documents);
    this.order = this.order.filter((number, place) => {
      const isLeft = place < this.next || ranks[number] > 0;
      if (!isLeft) this.ranks[number] = 0;
      return isLeft;
    });
  }
}
