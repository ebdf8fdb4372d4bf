import { infiniteQueryOptions } from '@tanstack/react-query';
import type { AuditExportQuery, AuditList } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

export const auditQuery = (filter: AuditExportQuery) => infiniteQueryOptions({
  queryKey: keys.auditLog.list({ ...filter }),
  queryFn: ({ pageParam, signal }) => request<AuditList>('GET', '/audit-log', { query: { ...filter, cursor: pageParam }, signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.nextCursor ?? null,
});

/** Where the same entries come as a file. */
export function exportAddress(filter: AuditExportQuery): string {
  return `/api/v1/audit-log/export?${new URLSearchParams(Object.entries(filter)).toString()}`;
}
