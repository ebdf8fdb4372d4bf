import type { Patch } from 'immer';

/** What a step of undo is called: a key under `flows:edits` and the words to put in. */
export type EditLabel = { key: string; values?: Readonly<Record<string, string | number>> };

export type HistoryEntry = {
  label: EditLabel;
  patches: ReadonlyArray<Patch>;
  /** Undo the patches, in the order in which they must be applied. */
  inverse: ReadonlyArray<Patch>;
  burst: string | undefined;
  /** Epoch milliseconds of the last edit in it. */
  at: number;
};

/** Makes one step of two that follow each other. Typing into one field keeps one patch, however long the burst is. */
export function coalesce(earlier: HistoryEntry, later: HistoryEntry): HistoryEntry {
  const base = { label: later.label, burst: later.burst, at: later.at };
  const merged = overwrite(earlier.patches, later.patches);
  if (merged) return { ...base, patches: merged, inverse: earlier.inverse };
  return { ...base, patches: [...earlier.patches, ...later.patches], inverse: [...later.inverse, ...earlier.inverse] };
}

/** When the later patches only give new values to the places that the earlier ones set: the earlier patches with those values. */
function overwrite(earlier: ReadonlyArray<Patch>, later: ReadonlyArray<Patch>): Patch[] | undefined {
  if (earlier.length !== later.length) return undefined;
  const merged: Patch[] = [];
  for (const [index, patch] of earlier.entries()) {
    const next = later[index];
    if (!next || next.op !== 'replace' || patch.op === 'remove' || patch.path.join('\0') !== next.path.join('\0')) return undefined;
    merged.push({ ...patch, value: next.value as unknown });
  }
  return merged;
}
