import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { TemplateList, TemplateView } from '../../../../schemas/generated/types.ts';
import { limits } from '../../../../schemas/limits.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

/** Message templates, for showing what they look like. */
export function useTemplates(): UseQueryResult<TemplateView[]> {
  return useTemplateList({ limit: limits.maxPageSize }, (items) => items);
}

/** The template of a name and language, in whatever state it is; undefined when there is none. */
export function useTemplate(template: Pick<TemplateView, 'name' | 'language'> | undefined): UseQueryResult<TemplateView | null> {
  const { name = '', language = '' } = template ?? {};
  return useTemplateList({ search: name, limit: limits.maxPageSize }, (items) => items.find((candidate) => candidate.name === name && candidate.language === language) ?? null, name !== '');
}

function useTemplateList<Data>(query: { search?: string; limit: number }, select: (items: TemplateView[]) => Data, enabled = true): UseQueryResult<Data> {
  return useQuery({
    queryKey: keys.templates.list(query),
    queryFn: ({ signal }) => request<TemplateList>('GET', '/templates', { query, signal }),
    select: ({ items }) => select(items),
    enabled,
  });
}
