import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Images, Upload } from 'lucide-react';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { MediaAsset, MediaKind } from '../../../schemas/generated/types.ts';
import { kindOfType, typesOf } from '../../../schemas/media-rules.ts';
import { keys } from '../api/keys.ts';
import { usePageChrome } from '../app/page-chrome.ts';
import { usePermission } from '../app/session.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { Select } from '../ui/Select.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { sizeText } from './file-words.ts';
import { mediaListQuery } from './media-queries.ts';
import { MediaTile } from './MediaTile.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { useUpload } from './use-upload.ts';

type MediaLibraryProps = {
  /** Only files of this kind, to be chosen from. */
  kind?: MediaKind | undefined;
  onPick: (asset: MediaAsset) => void;
  /** After an upload: what is done with the new file; it is only listed otherwise. */
  onUploaded?: ((asset: MediaAsset) => void) | undefined;
  /** The page's own button: it stands where those of other pages stand. */
  uploadInTopBar?: boolean | undefined;
  /** Something small over a tile, such as its menu. */
  tools?: ((asset: MediaAsset) => ReactNode) | undefined;
};

const kinds = ['image', 'video', 'audio', 'document', 'sticker'] as const;

/** The organisation's files: search, filter, upload, choose. */
export function MediaLibrary({ kind, onPick, onUploaded, uploadInTopBar = false, tools }: MediaLibraryProps) {
  const { t, i18n } = useTranslation('media');
  const client = useQueryClient();
  const mayUpload = usePermission('media.write');
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<MediaKind | 'all'>(kind ?? 'all');
  const topBar = usePageChrome((chrome) => chrome.actionsSlot);
  const chooser = useRef<HTMLInputElement>(null);
  const query = useInfiniteQuery(mediaListQuery({ kind: filter === 'all' ? null : filter, search }));
  const assets = query.data?.pages.flatMap((page) => page.items) ?? [];
  const done = useCallback((asset: MediaAsset) => {
    void client.invalidateQueries({ queryKey: keys.media.all });
    onUploaded?.(asset);
  }, [client, onUploaded]);
  const { upload, start, cancel } = useUpload(done);
  const send = (file: File | undefined) => {
    if (file) start(file, { kind: kind ?? kindOfType(file.type) ?? 'document', for: 'library' });
  };
  const uploadButton = mayUpload ? <Button variant="primary" icon={<Upload size={14} />} loading={upload.state === 'running'} onClick={() => chooser.current?.click()}>{t('library.upload')}</Button> : null;
  return (
    <div className="flex flex-col gap-3">
      <input ref={chooser} type="file" hidden data-library-upload accept={kind ? typesOf(kind).join(',') : undefined} onChange={(event) => { send(event.target.files?.[0]); event.target.value = ''; }} />
      <div className="flex flex-wrap items-center gap-2">
        <SearchInput value={search} onValueChange={setSearch} placeholder={t('library.search')} aria-label={t('library.search')} className={cx('min-w-40', uploadInTopBar ? 'flex-1 md:w-72 md:flex-none' : 'flex-1')} />
        {kind ? null : <span className="w-40"><Select aria-label={t('library.kind')} value={filter} onValueChange={setFilter} options={[{ value: 'all', label: t('library.all') }, ...kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))]} /></span>}
        {uploadInTopBar ? topBar && createPortal(uploadButton, topBar) : uploadButton}
      </div>
      {upload.state === 'running' ? <div className="flex items-center gap-3"><ProgressBar share={upload.share} label={t('attach.progress', { name: upload.name })} /><Button size="sm" variant="ghost" onClick={cancel}>{t('cancel')}</Button></div> : null}
      {upload.state === 'failed' ? <Notice tone="red" title={upload.name}>{upload.problem}</Notice> : null}
      {query.isPending ? <div className={grid}>{[1, 2, 3, 4].map((key) => <Skeleton key={key} className="aspect-square" />)}</div>
        : query.isError ? <ErrorState compact error={query.error} title={t('library.failed')} onRetry={() => void query.refetch()} retrying={query.isFetching} />
        : assets.length === 0 ? <EmptyState compact icon={<Images size={18} />} title={search ? t('library.noneFound') : t('library.none')} description={search ? undefined : t('library.noneHint')} />
        : (
          <ul className={grid}>
            {assets.map((asset) => (
              <li key={asset.id} className="group/tile relative">
                <button type="button" onClick={() => onPick(asset)} className="flex w-full flex-col overflow-hidden rounded-card border border-line text-start hover:border-accent" aria-label={asset.name}>
                  <span className="aspect-square w-full"><MediaTile asset={asset} /></span>
                  <span className="w-full border-t border-line px-2 py-1.5">
                    <span className="block truncate text-xs font-medium" dir="auto">{asset.name}</span>
                    <span className="block truncate text-2xs text-muted">{t(`kinds.${asset.kind}`)} · {sizeText(asset.size, i18n.language)}</span>
                  </span>
                </button>
                {tools ? <span className="absolute end-1.5 top-1.5">{tools(asset)}</span> : null}
              </li>
            ))}
          </ul>
        )}
      {query.hasNextPage ? <Button variant="ghost" className="self-center" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('library.more')}</Button> : null}
    </div>
  );
}

const grid = 'grid grid-cols-[repeat(auto-fill,minmax(140px,1fr))] gap-3';
