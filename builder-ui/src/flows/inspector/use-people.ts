import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { UserList, UserView } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

/** The people of the team who may still log in. */
export function usePeople(): UseQueryResult<UserView[]> {
  return useQuery({
    queryKey: [...keys.users, 'for-choice'],
    queryFn: async ({ signal }) => (await request<UserList>('GET', '/users', { query: { limit: 200 }, signal })).items.filter((user) => !user.disabled),
  });
}
