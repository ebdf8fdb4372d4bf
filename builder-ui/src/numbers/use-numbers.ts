import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { NumberList, NumberView } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { useLive } from '../live/use-live.ts';

/** Numbers that send tell so every few seconds, each of them; the list is asked for at most this often. Milliseconds. */
const LIVE_MS = 2000;
/** Queues grow and shrink without an event. */
const QUEUES_MS = 10_000;

/** All numbers of the organisation, page after page, kept current. */
export function useNumbers() {
  const query = useQuery({
    queryKey: keys.numbers.list({ all: true }),
    queryFn: async ({ signal }) => {
      const found: NumberView[] = [];
      let cursor: string | undefined;
      do {
        const page: NumberList = await request<NumberList>('GET', '/numbers', { query: { limit: 200, cursor: cursor ?? '' }, signal });
        found.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      return found;
    },
    placeholderData: keepPreviousData,
    refetchInterval: QUEUES_MS,
  });
  useFreshNumbers();
  return query;
}

/** One number, kept current. */
export function useNumber(id: string) {
  const query = useQuery({ queryKey: keys.numbers.one(id), queryFn: ({ signal }) => request<NumberView>('GET', `/numbers/${encodeURIComponent(id)}`, { signal }), refetchInterval: QUEUES_MS });
  useFreshNumbers(id);
  return query;
}

/** Fetches again when something happens to numbers, or to the one given, but not with every message. */
function useFreshNumbers(id?: string) {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive('numbers', (event) => {
    if (id !== undefined && event.id !== id) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: keys.numbers.all });
    }, LIVE_MS);
  });
}
