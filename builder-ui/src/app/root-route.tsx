import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';

/** Root of the route tree; every route can reach the query cache. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()();
