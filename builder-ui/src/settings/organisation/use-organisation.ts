import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { OrganisationBody, OrganisationUpdate } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

/** The organisation with its opening hours. */
export const organisationQuery = queryOptions({
  queryKey: keys.organisation,
  queryFn: ({ signal }) => request<OrganisationBody>('GET', '/organisation', { signal }),
});

/** Changes parts of the organisation; the session is read again, because it carries name and time zone. */
export function useUpdateOrganisation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: OrganisationUpdate) => request<OrganisationBody>('PATCH', '/organisation', { body: changes }),
    onSuccess: async (organisation) => {
      client.setQueryData(keys.organisation, organisation);
      await client.invalidateQueries({ queryKey: keys.session });
    },
  });
}
