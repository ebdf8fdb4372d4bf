import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { UserView } from '../../../../schemas/generated/types.ts';
import { usersQuery } from '../../team/use-users.ts';

/** The people of the team who may still log in. */
export function usePeople(): UseQueryResult<UserView[]> {
  return useQuery({ ...usersQuery, select: stillHere });
}

function stillHere(users: readonly UserView[]): UserView[] {
  return users.filter((user) => !user.disabled);
}
