import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CredentialCreate, CredentialList, CredentialUpdate, CredentialView } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

/** All credentials, without their secrets; an organisation has a handful. */
export const credentialsQuery = queryOptions({
  queryKey: keys.credentials,
  queryFn: async ({ signal }) => (await request<CredentialList>('GET', '/credentials', { query: { limit: 200 }, signal })).items,
});

/** Stores a new credential, or changes the one with this id. */
export function useSaveCredential(id: string | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CredentialCreate | CredentialUpdate) =>
      id === undefined ? request<CredentialView>('POST', '/credentials', { body }) : request<CredentialView>('PATCH', `/credentials/${encodeURIComponent(id)}`, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.credentials }),
  });
}

/** Deletes a credential; flows that use it are refused it from then on. */
export function useDeleteCredential() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<undefined>('DELETE', `/credentials/${encodeURIComponent(id)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.credentials }),
  });
}
