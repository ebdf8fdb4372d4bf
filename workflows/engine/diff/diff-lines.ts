import type { FlowTestLine } from '../../../schemas/generated/types.ts';

/** Cells of the table that is filled to find what two lists have in common; longer ones are told apart as wholes. */
const mostCells = 1_000_000;

/** What has to be taken out of one list of lines and put in to make another, in reading order. */
export function diffLines(expected: readonly string[], actual: readonly string[]): FlowTestLine[] {
  let head = 0;
  while (head < expected.length && head < actual.length && expected[head] === actual[head]) head += 1;
  let tail = 0;
  while (tail < expected.length - head && tail < actual.length - head && expected.at(-1 - tail) === actual.at(-1 - tail)) tail += 1;
  const middle = between(expected.slice(head, expected.length - tail), actual.slice(head, actual.length - tail));
  return [...marked('same', expected.slice(0, head)), ...middle, ...marked('same', expected.slice(expected.length - tail))];
}

function marked(change: FlowTestLine['change'], lines: readonly string[]): FlowTestLine[] {
  return lines.map((text) => ({ change, text }));
}

function between(expected: readonly string[], actual: readonly string[]): FlowTestLine[] {
  if ((expected.length + 1) * (actual.length + 1) > mostCells) return [...marked('missing', expected), ...marked('extra', actual)];
  const common = commonLengths(expected, actual);
  const lines: FlowTestLine[] = [];
  let [left, right] = [0, 0];
  while (left < expected.length || right < actual.length) {
    const [old, now] = [expected[left], actual[right]];
    if (old !== undefined && old === now) {
      lines.push({ change: 'same', text: old });
      left += 1;
      right += 1;
    } else if (old !== undefined && (now === undefined || lengthAt(common, left + 1, right) >= lengthAt(common, left, right + 1))) {
      lines.push({ change: 'missing', text: old });
      left += 1;
    } else if (now !== undefined) {
      lines.push({ change: 'extra', text: now });
      right += 1;
    }
  }
  return lines;
}

/** [i][j]: how many lines the rests from i and from j have in common, in order. */
function commonLengths(expected: readonly string[], actual: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: expected.length + 1 }, () => new Uint32Array(actual.length + 1));
  for (let left = expected.length - 1; left >= 0; left -= 1) {
    for (let right = actual.length - 1; right >= 0; right -= 1) {
      const length = expected[left] === actual[right] ? lengthAt(rows, left + 1, right + 1) + 1 : Math.max(lengthAt(rows, left + 1, right), lengthAt(rows, left, right + 1));
      rows[left]?.fill(length, right, right + 1);
    }
  }
  return rows;
}

function lengthAt(rows: readonly Uint32Array[], left: number, right: number): number {
  return rows[left]?.[right] ?? 0;
}
