import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { keys } from '../../api/keys.ts';
import { useLive } from '../../live/use-live.ts';

/** Contacts move in bursts; what depends on them is asked for at most this often. */
const refreshMs = 700;

/** Asks anew for these parts of a flow's data when contacts have moved in it. */
export function useRefreshOnMoves(flowId: string, parts: ReadonlyArray<string>): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive(`flow:${flowId}`, (event) => {
    if (event.type !== 'run.moved' || timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      for (const part of parts) void client.invalidateQueries({ queryKey: keys.flows.part(flowId, part).slice(0, 4) });
    }, refreshMs);
  });
}
