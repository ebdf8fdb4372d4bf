import { create } from 'zustand';

type Toggle = { open: boolean; show: () => void; hide: () => void };

const toggle = () => create<Toggle>((set) => ({ open: false, show: () => set({ open: true }), hide: () => set({ open: false }) }));

/** Whether the command palette is open. */
export const usePalette = toggle();

/** Whether the sheet of keyboard shortcuts is open. */
export const useShortcutSheet = toggle();
