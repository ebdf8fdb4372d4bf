import { queryOptions } from '@tanstack/react-query';
import type { FormList } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';

/** The published forms of the connected accounts, or of the account of one number. */
export function formsQuery(numberId: string | undefined) {
  const filter = numberId === undefined ? {} : { numberId };
  return queryOptions({ queryKey: keys.forms.list(filter), queryFn: ({ signal }) => request<FormList>('GET', '/forms', { query: filter, signal }), retry: false });
}
