import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { PasswordReset, UserCreate, UserCreated, UserList, UserUpdate, UserView } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';

/** Everybody who works in the organisation. A team is small, so all pages are fetched at once. */
export const usersQuery = queryOptions({
  queryKey: keys.users,
  queryFn: async ({ signal }): Promise<UserView[]> => {
    const users: UserView[] = [];
    let cursor: string | undefined;
    do {
      const page: UserList = await request<UserList>('GET', '/users', { query: { cursor, limit: 200 }, signal });
      users.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return users;
  },
});

/** Adds a person; the answer carries the first password, which is told only this once. */
export function useCreateUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (user: UserCreate) => request<UserCreated>('POST', '/users', { body: user }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.users }),
  });
}

/** Gives somebody a new first password and logs them out everywhere. */
export function useResetPassword() {
  return useMutation({ mutationFn: (id: string) => request<PasswordReset>('POST', `/users/${encodeURIComponent(id)}/reset-password`) });
}

/** Changes name or role, disables or enables. */
export function useUpdateUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, changes }: { id: string; changes: UserUpdate }) => request<unknown>('PATCH', `/users/${encodeURIComponent(id)}`, { body: changes }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.users }),
  });
}
