import { useEffect } from 'react';
import { create } from 'zustand';
import type { Area } from './areas.ts';
import { readStored, writeStored } from '../ui/stored.ts';

const storageKey = 'parley.rail';

/** Whether the rail shows names beside its icons; kept in the browser. */
export const useRail = create<{ open: boolean; toggle: () => void }>((set, get) => ({
  open: readStored(storageKey) === 'open',
  toggle: () => {
    const open = !get().open;
    writeStored(storageKey, open ? 'open' : 'closed');
    set({ open });
  },
}));

/** Numbers on rail entries. */
export const useRailCounts = create<Partial<Record<Area['id'], number>>>(() => ({}));

/** Shows a number on a rail entry, e.g. of conversations that wait for somebody. */
export function useRailCount(area: Area['id'], count: number): void {
  useEffect(() => useRailCounts.setState({ [area]: count }), [area, count]);
}
