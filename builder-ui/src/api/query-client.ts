import { QueryClient } from '@tanstack/react-query';
import { ApiError, NetworkError } from './api-error.ts';

/**
 * Cache of what the server said. Live events invalidate it, so nothing is fetched again merely because a
 * window got the focus; refusals (4xx) are not retried, they would be refused again, nor is a read that got no answer in time:
 * the person has waited long enough to be told, and can try again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status < 500) && !(error instanceof NetworkError && error.timedOut),
    },
    mutations: { retry: false },
  },
});
