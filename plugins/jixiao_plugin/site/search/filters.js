// Which of the declarations found the filters let through, and how many each further choice would leave.

import { KINDS } from "./address.js";
import { parts, tenThousands } from "./money.js";

/** 1 for each declaration found that all filters let through; and for each value of each facet how many it would. */
export function filter(table, found, wish) {
  const tests = KINDS.map((kind) => chosen(table, kind, wish.chosen[kind]));
  const inRange = range(table, wish);
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, table.facets[kind].values.map(() => 0)]));
  const passed = found.map((rank, number) => {
    if (!rank || !inRange(number)) return 0;
    const refusals = tests.filter((test) => !test(number));
    KINDS.forEach((kind, at) => {
      if (refusals.length > 1 || (refusals.length === 1 && refusals[0] !== tests[at])) return;
      for (const place of table.places(kind, number)) counts[kind][place] += 1;
    });
    return refusals.length ? 0 : rank;
  });
  return { passed, counts };
}

/** One of the values chosen is enough; where none is chosen all are. */
function chosen(table, kind, slugs) {
  if (!slugs.size) return () => true;
  const isChosen = table.facets[kind].values.map(({ slug }) => slugs.has(slug));
  return (number) => table.places(kind, number).some((place) => isChosen[place]);
}

function range(table, { min, max }) {
  if (!min && !max) return () => true;
  const [least, most] = [min, max].map((limit) => (limit ? parts(tenThousands(limit)) : null));
  return (number) => {
    const amount = table.amounts[number];
    return amount !== null && (least === null || amount >= least) && (most === null || amount <= most);
  };
}
