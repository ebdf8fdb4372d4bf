import { useEffect } from 'react';
import { create } from 'zustand';

/** Something that is done with the pointer, for the help sheet. */
export type PointerHint = { id: string; what: string; how: string };

/** What the page that is open can do with the pointer. */
export const usePointerHintList = create<{ hints: ReadonlyArray<PointerHint> }>(() => ({ hints: [] }));

/** Lists what can be done with the pointer for as long as the component is shown. Memoise the list. */
export function usePointerHints(hints: ReadonlyArray<PointerHint>): void {
  useEffect(() => {
    usePointerHintList.setState({ hints });
    return () => usePointerHintList.setState({ hints: [] });
  }, [hints]);
}
