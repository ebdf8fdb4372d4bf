import { useQuery } from '@tanstack/react-query';
import type { ActivityList } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

/** The activities that developers have installed, all versions. */
export function useActivities() {
  return useQuery({
    queryKey: keys.activities,
    queryFn: async ({ signal }) => (await request<ActivityList>('GET', '/activities', { query: { limit: 200 }, signal })).items,
  });
}
