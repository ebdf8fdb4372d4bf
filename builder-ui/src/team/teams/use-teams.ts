import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { TeamList, TeamUpdate, TeamView } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

/** All teams by name; an organisation has a handful, which fit one page. */
export const teamsQuery = queryOptions({
  queryKey: keys.teams,
  queryFn: async ({ signal }): Promise<TeamView[]> => (await request<TeamList>('GET', '/teams', { query: { limit: 200 }, signal })).items,
});

/** Makes a team, or with an id changes one. */
export function useSaveTeam() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, team }: { id?: string; team: TeamUpdate }) => (id === undefined ? request<TeamView>('POST', '/teams', { body: team }) : request<TeamView>('PATCH', `/teams/${encodeURIComponent(id)}`, { body: team })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.teams }),
  });
}

export function useDeleteTeam() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<unknown>('DELETE', `/teams/${encodeURIComponent(id)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.teams }),
  });
}
