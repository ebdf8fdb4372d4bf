import { useSyncExternalStore } from 'react';

const clocks = new Map<number, { now: number; listeners: Set<() => void>; timer: ReturnType<typeof setInterval> | undefined }>();

/** The time, refreshed every `everyMs`; all users of one pace share one timer, which stops when nobody looks. */
export function useNow(everyMs: number): number {
  return useSyncExternalStore(
    (changed) => listen(everyMs, changed),
    () => clockOf(everyMs).now,
  );
}

function clockOf(everyMs: number) {
  let clock = clocks.get(everyMs);
  if (!clock) {
    clock = { now: Date.now(), listeners: new Set(), timer: undefined };
    clocks.set(everyMs, clock);
  }
  return clock;
}

function listen(everyMs: number, changed: () => void): () => void {
  const clock = clockOf(everyMs);
  clock.listeners.add(changed);
  clock.timer ??= setInterval(() => {
    clock.now = Date.now();
    for (const listener of clock.listeners) listener();
  }, everyMs);
  return () => {
    clock.listeners.delete(changed);
    if (clock.listeners.size > 0) return;
    clearInterval(clock.timer);
    clock.timer = undefined;
  };
}
