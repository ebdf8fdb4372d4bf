import { infiniteQueryOptions, queryOptions, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { RunJobBody, RunJobResultList, RunProblemCounts, RunProblemDetail, RunProblemFilter, RunProblemList } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { useLive } from '../../live/use-live.ts';

/** Live events come in bursts; the list is asked for at most this often. */
const refreshMs = 700;
/** How often a job that runs is asked how far it is, beside what live events say. */
const pollMs = 1000;

export const problemsQuery = (filter: RunProblemFilter) => infiniteQueryOptions({
  queryKey: keys.runs.list({ ...filter }),
  queryFn: ({ pageParam, signal }) => request<RunProblemList>('GET', '/runs/problems', { query: { ...filter, cursor: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.nextCursor ?? null,
  placeholderData: (before) => before,
});

export const countsQuery = (filter: RunProblemFilter) => queryOptions({
  queryKey: [...keys.runs.all, 'counts', { ...filter }],
  queryFn: ({ signal }) => request<RunProblemCounts>('GET', '/runs/problems/counts', { query: { ...filter }, signal }),
  placeholderData: (before) => before,
});

export const problemQuery = (runId: string) => queryOptions({
  queryKey: keys.runs.part(runId, 'problem'),
  queryFn: ({ signal }) => request<RunProblemDetail>('GET', `/runs/problems/${encodeURIComponent(runId)}`, { signal }),
});

export const jobQuery = (jobId: string) => queryOptions({
  queryKey: keys.runs.part(jobId, 'job'),
  queryFn: ({ signal }) => request<RunJobBody>('GET', `/runs/jobs/${encodeURIComponent(jobId)}`, { signal }),
  refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : pollMs),
});

export const jobResultsQuery = (jobId: string) => infiniteQueryOptions({
  queryKey: keys.runs.part(jobId, 'results'),
  queryFn: ({ pageParam, signal }) => request<RunJobResultList>('GET', `/runs/jobs/${encodeURIComponent(jobId)}/results`, { query: { cursor: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.nextCursor ?? null,
});

/** Keeps lists and counts current while runs get stuck and go on. */
export function useProblemsLive(wanted: boolean): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive(wanted ? 'runs' : null, () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void refreshProblems(client);
    }, refreshMs);
  });
}

export function refreshProblems(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: keys.runs.all });
}
