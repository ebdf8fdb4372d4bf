/**
 * How many letters must be changed, added, left out or swapped with their neighbour to turn one word into the
 * other (restricted Damerau-Levenshtein), or `limit + 1` as soon as it is known to be more than `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  // An edit changes the length by two code units at most, so most pairs are settled without a look at the letters.
  if (Math.abs(left.length - right.length) > 2 * limit) return limit + 1;
  const [a, b] = [Array.from(left), Array.from(right)];
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [before, previous] = [[] as number[], b.map((_letter, index) => index)];
  previous.push(b.length);
  for (let row = 1; row <= a.length; row += 1) {
    const current = nextRow(a, b, row, previous, before);
    if (Math.min(...current) > limit) return limit + 1;
    [before, previous] = [previous, current];
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}

function nextRow(a: string[], b: string[], row: number, previous: number[], before: number[]): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const same = a[row - 1] === b[column - 1];
    const changed = (previous[column - 1] ?? 0) + (same ? 0 : 1);
    const addedOrLeftOut = Math.min(previous[column] ?? 0, current[column - 1] ?? 0) + 1;
    const neighboursSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    const swapped = neighboursSwapped ? (before[column - 2] ?? 0) + 1 : Infinity;
    current.push(Math.min(changed, addedOrLeftOut, swapped));
  }
  return current;
}
