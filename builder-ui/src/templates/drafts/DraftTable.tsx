import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Copy, Ellipsis, FilePen, Pencil, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateDraftList, TemplateDraftView } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { PagedTable } from '../../app/PagedTable.tsx';
import { usePermission } from '../../app/session.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { languageName } from '../language-name.ts';

/** Templates that are being written, changed last first. */
export function DraftTable({ action }: { action: ReactNode }) {
  const { t, i18n } = useTranslation('templates');
  const navigate = useNavigate();
  const mayWrite = usePermission('templates.write');
  const [gone, setGone] = useState<TemplateDraftView>();
  const query = useInfiniteQuery({
    queryKey: keys.templateDrafts.list(),
    queryFn: ({ pageParam, signal }) => request<TemplateDraftList>('GET', '/template-drafts', { query: { cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
  const nameOf = ({ content }: TemplateDraftView) => content.name || t('drafts.unnamed');
  const open = ({ id }: TemplateDraftView) => void navigate({ to: '/templates/drafts/$draftId', params: { draftId: id } });
  const entries = (draft: TemplateDraftView) => [
    { id: 'edit', label: t('drafts.edit'), icon: <Pencil size={16} />, onSelect: () => open(draft) },
    { id: 'copy', label: t('drafts.duplicate'), icon: <Copy size={16} />, onSelect: () => void navigate({ to: '/templates/new', search: { draft: draft.id } }) },
    { id: 'delete', label: t('drafts.delete'), icon: <Trash2 size={16} />, danger: true, onSelect: () => setGone(draft) },
  ];
  return (
    <>
      <PagedTable
        aria-label={t('drafts.title')}
        query={query}
        failed={t('drafts.failed')}
        rowKey={(draft) => draft.id}
        rowHeight={56}
        {...(mayWrite ? { onRowClick: open } : {})}
        columns={[
          {
            id: 'name', header: t('columns.name'),
            cell: (draft) => (
              <div className="flex min-w-0 flex-col">
                {mayWrite ? <Link to="/templates/drafts/$draftId" params={{ draftId: draft.id }} className="truncate rounded-sm font-medium hover:underline" onClick={(event) => event.stopPropagation()}><bdi>{nameOf(draft)}</bdi></Link> : <bdi className="truncate font-medium">{nameOf(draft)}</bdi>}
                <span className="truncate text-xs text-muted md:hidden">{languageName(draft.content.language, i18n.language)}</span>
              </div>
            ),
          },
          { id: 'language', header: t('columns.language'), width: '160px', wideOnly: true, cell: ({ content }) => languageName(content.language, i18n.language) },
          { id: 'category', header: t('columns.category'), width: '140px', wideOnly: true, cell: ({ content }) => <span className="text-muted">{t(`category.${content.category}`)}</span> },
          { id: 'changed', header: t('drafts.changed'), width: '140px', cell: ({ updatedAt, updatedByName }) => <div className="flex flex-col text-xs"><RelativeTime time={updatedAt} />{updatedByName ? <span className="truncate text-faint" dir="auto">{t('drafts.by', { name: updatedByName })}</span> : null}</div> },
          ...(mayWrite ? [{ id: 'actions', header: '', width: '56px', cell: (draft: TemplateDraftView) => <span onClick={(event) => event.stopPropagation()} role="presentation"><Menu align="end" entries={entries(draft)} trigger={<IconButton size="sm" label={t('drafts.more', { name: nameOf(draft) })} icon={<Ellipsis size={16} />} noTooltip />} /></span> }] : []),
        ]}
        empty={<EmptyState icon={<FilePen size={20} />} title={t('drafts.empty')} description={t('drafts.emptyHint')} action={mayWrite ? action : undefined} />}
      />
      {gone ? <DeleteDraft draft={gone} name={nameOf(gone)} onClose={() => setGone(undefined)} /> : null}
    </>
  );
}

function DeleteDraft({ draft, name, onClose }: { draft: TemplateDraftView; name: string; onClose: () => void }) {
  const { t } = useTranslation('templates');
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => request<void>('DELETE', `/template-drafts/${encodeURIComponent(draft.id)}`),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.templateDrafts.all });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      danger
      title={t('drafts.deleteTitle', { name })}
      description={t('drafts.deleteHint')}
      confirmLabel={t('drafts.delete')}
      loading={remove.isPending}
      error={remove.isError ? describeError(remove.error).message : undefined}
      onConfirm={() => remove.mutate()}
    />
  );
}
