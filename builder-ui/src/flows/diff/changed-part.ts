/** Where two texts differ: what stands around it in both, shortened, and what each has there. */
export type ChangedPart = { head: string; before: string; after: string; tail: string };

/** Words and spaces that are left of what both texts share, so that one sees where the difference is. */
const context = 8;
/** Shorter texts are read as wholes. */
const longFrom = 60;

/** The difference of two long texts that have most in common; undefined when they are better shown as wholes. */
export function changedPart(before: string, after: string): ChangedPart | undefined {
  if (Math.min(before.length, after.length) < longFrom) return undefined;
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  // Half of it is new: cutting it up would only make it harder to read.
  if (head + tail < Math.max(old.length, now.length) / 2) return undefined;
  const from = Math.max(0, head - context);
  const shown = Math.min(tail, context);
  return {
    head: from > 0 ? `… ${old.slice(from, head).join('').trimStart()}` : old.slice(0, head).join(''),
    before: old.slice(head, old.length - tail).join(''),
    after: now.slice(head, now.length - tail).join(''),
    tail: old.slice(old.length - tail, old.length - tail + shown).join('') + (shown < tail ? '…' : ''),
  };
}

function wordsOf(text: string): string[] {
  return text.match(/\S+|\s+/g) ?? [];
}
