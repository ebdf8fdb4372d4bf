import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Permission } from '../../../schemas/permissions.ts';
import type { ProfileUpdate, SessionCreate, SessionUser, SessionView } from '../../../schemas/generated/types.ts';
import { ApiError } from '../api/api-error.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { announceSessionExpired } from '../api/session-expiry.ts';

/** Who is logged in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: async ({ signal, client }): Promise<SessionUser | null> => {
    try {
      return (await request<SessionView>('GET', '/session', { signal, expectsSession: false })).user;
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      if (!client.getQueryData(keys.session)) return null;
      // Somebody was logged in: the pages that are open keep their person until the log-in page has taken over.
      announceSessionExpired();
      throw error;
    }
  },
  staleTime: Infinity,
});

/** The person who is logged in. Only inside the shell, where the router has made sure that there is one. */
export function useSession(): SessionUser {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('useSession was used outside the shell');
  return data;
}

/** Whether the person may do something. The server checks again; this only hides what would be refused. */
export function usePermission(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}

/** Logs in; on success the session is known to the whole application. */
export function useLogIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: SessionCreate) => request<SessionView>('POST', '/session', { body: credentials }),
    onSuccess: ({ user }) => {
      // What another person saw in this tab must not be shown to this one.
      client.clear();
      client.setQueryData(keys.session, user);
    },
  });
}

/** Ends the session on the server. The caller leads to the log-in page. */
export function useLogOut() {
  return useMutation({ mutationFn: () => request<undefined>('DELETE', '/session') });
}

/** Changes one's own name or presence. */
export function useUpdateProfile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: ProfileUpdate) => request<SessionView>('PATCH', '/me', { body: changes }),
    onSuccess: ({ user }) => client.setQueryData(keys.session, user),
  });
}
