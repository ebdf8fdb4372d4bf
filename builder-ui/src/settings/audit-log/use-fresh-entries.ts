import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keys } from '../../api/keys.ts';
import { useLive } from '../../live/use-live.ts';

/** Entries come in bursts; the list is asked for at most this often. */
const refreshMs = 1000;

/**
 * Shows new entries by themselves. Whoever has gone further down is not moved about: `fresh` says then that there are some,
 * until `seen` is called.
 */
export function useFreshEntries(furtherDown: boolean): { fresh: boolean; seen: () => void } {
  const client = useQueryClient();
  const [fresh, setFresh] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive('audit', () => {
    if (furtherDown) return setFresh(true);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: keys.auditLog.all });
    }, refreshMs);
  });
  return { fresh, seen: () => setFresh(false) };
}
