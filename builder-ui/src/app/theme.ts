import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { readStored, writeStored } from '../ui/stored.ts';

export type ThemePreference = 'system' | 'light' | 'dark';

// public/theme-boot.js reads the same entry before the first paint.
const storageKey = 'parley.theme';

/** The chosen theme; `system` follows the machine. */
export const useTheme = create<{ preference: ThemePreference; choose: (preference: ThemePreference) => void }>((set) => ({
  preference: readPreference(),
  choose: (preference) => {
    if (preference === 'system') {
      writeStored(storageKey, null);
      delete document.documentElement.dataset['theme'];
    } else {
      writeStored(storageKey, preference);
      document.documentElement.dataset['theme'] = preference;
    }
    set({ preference });
  },
}));

/** Light or dark as shown now, for parts that need to be told, such as the canvas. CSS needs no telling. */
export function useResolvedTheme(): 'light' | 'dark' {
  const preference = useTheme((theme) => theme.preference);
  const systemDark = useSyncExternalStore(watchSystem, () => systemPreference().matches);
  return preference === 'system' ? (systemDark ? 'dark' : 'light') : preference;
}

function readPreference(): ThemePreference {
  const stored = readStored(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

let query: MediaQueryList | undefined;

/** Asked for once: the canvas reads it for every frame of a drag. */
function systemPreference(): MediaQueryList {
  query ??= window.matchMedia('(prefers-color-scheme: dark)');
  return query;
}

function watchSystem(changed: () => void): () => void {
  systemPreference().addEventListener('change', changed);
  return () => systemPreference().removeEventListener('change', changed);
}
