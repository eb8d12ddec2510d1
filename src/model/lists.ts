/**
 * @file Lists as long as the document. A call takes some 120,000 arguments and no more: `Math.max(...values)` and `list.push(...values)` end
 * on a longer list with an overflow of the stack, so nothing that grows with the input is spread into a call (a rule of the linter).
 */

/** The smallest of the numbers; Infinity of none. */
export function lowestOf(values: Iterable<number>): number {
  let found = Infinity;
  for (const value of values) found = Math.min(found, value);
  return found;
}

/** The largest of the numbers; -Infinity of none. */
export function highestOf(values: Iterable<number>): number {
  let found = -Infinity;
  for (const value of values) found = Math.max(found, value);
  return found;
}

/** Puts all items at the end of the list. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

/** Groups in the order in which their first members stand (Map.groupBy needs Node 21). */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
