// The orders a reader can put declarations in.

const COLLATOR = new Intl.Collator("zh-CN", { numeric: true });

/** Columns by which declarations can be sorted, as a table shows them, and whether the largest comes first at first. */
export const COLUMNS = [
  { name: "name", title: "项目名称", isLargestFirst: false },
  { name: "department", title: "主管部门", isLargestFirst: false, isWide: true },
  { name: "year", title: "年度", isLargestFirst: true, isWide: true },
  { name: "amount", title: "金额", isLargestFirst: true, isNumber: true },
];

/** The column and direction of a wish; null for the order of relevance, which without words is newest first. */
export function readSort(sort) {
  const column = COLUMNS.find(({ name }) => name === sort.replace(/^-/u, ""));
  return column ? { name: column.name, isDescending: sort.startsWith("-") } : null;
}

/** What to wish for when a column's head is chosen: its own direction first, then the other. */
export function nextSort(column, sort) {
  const current = readSort(sort);
  const isDescending = current?.name === column.name ? !current.isDescending : column.isLargestFirst;
  return `${isDescending ? "-" : ""}${column.name}`;
}

/** The numbers of what was found, in the order wished for; what states nothing comes last either way. */
export async function inOrder(index, table, found, sort) {
  const numbers = Array.from(found.keys()).filter((number) => found[number]);
  const by = readSort(sort);
  if (!by) return numbers.sort((left, right) => found[left] - found[right] || left - right);
  const key = await keys[by.name](index, table, numbers);
  const direction = by.isDescending ? -1 : 1;
  const order = (left, right) => {
    const [one, other] = [key(left), key(right)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === "string") return direction * COLLATOR.compare(one, other);
    return one === other ? 0 : direction * (one < other ? -1 : 1);
  };
  return numbers.sort((left, right) => order(left, right) || left - right);
}

const keys = {
  amount: (_, table) => (number) => table.amounts[number],
  year: (_, table) => (number) => table.years[number],
  department: (_, table) => (number) => table.department(number) || null,
  name: async (index, _, numbers) => {
    const rows = new Map(await Promise.all(numbers.map(async (number) => [number, await index.row(number)])));
    return (number) => rows.get(number)[1];
  },
};
