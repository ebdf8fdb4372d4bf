import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { TemplateList, TemplateView } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

/** All message templates, for choosing and for showing what they look like. */
export function useTemplates(): UseQueryResult<TemplateView[]> {
  return useQuery({
    queryKey: keys.templates.list({ limit: 200 }),
    queryFn: async ({ signal }) => (await request<TemplateList>('GET', '/templates', { query: { limit: 200 }, signal })).items,
  });
}
