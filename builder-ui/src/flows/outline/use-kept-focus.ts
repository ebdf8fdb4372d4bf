import { useEffect, useRef, type FocusEvent } from 'react';

/** Keeps the focus in the outline when the line that had it is gone: it goes to the line now in its place. */
export function useKeptFocus(keys: ReadonlyArray<string>, focus: (index: number) => void): { onFocus: (event: FocusEvent<HTMLElement>) => void; onBlur: (event: FocusEvent<HTMLElement>) => void } {
  const last = useRef<{ index: number; key: string }>(undefined);
  useEffect(() => {
    const before = last.current;
    if (!before || keys.includes(before.key) || document.activeElement !== document.body) return;
    last.current = undefined;
    focus(Math.max(Math.min(before.index, keys.length - 1), 0));
  }, [keys, focus]);
  return {
    onFocus: ({ target }) => {
      const index = Number(target.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? Number.NaN);
      const key = keys[index];
      if (key !== undefined) last.current = { index, key };
    },
    // Whoever goes elsewhere is not called back; a line that is taken away leaves to nowhere.
    onBlur: ({ relatedTarget }) => { if (relatedTarget !== null) last.current = undefined; },
  };
}
