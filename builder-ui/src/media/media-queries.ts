import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { MediaAsset, MediaAssetList, MediaKind } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';

/** Files of the library, newest first, page by page. kind: null for all. */
export const mediaListQuery = (filter: { kind: MediaKind | null; search: string }) =>
  infiniteQueryOptions({
    queryKey: keys.media.list(filter),
    queryFn: ({ pageParam, signal }) => request<MediaAssetList>('GET', '/media', { query: { ...filter, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  });

export const mediaQuery = (id: string) =>
  queryOptions({
    queryKey: keys.media.one(id),
    queryFn: ({ signal }) => request<MediaAsset>('GET', `/media/${encodeURIComponent(id)}`, { signal }),
  });
