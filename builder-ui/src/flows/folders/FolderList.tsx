import { Ellipsis, Folder, FolderOpen, FolderPlus, Inbox, PencilLine, Trash2, Workflow } from 'lucide-react';
import { useMemo, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowFolder } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { useCommands, type Command } from '../../app/commands.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { FolderDialog } from './FolderDialog.tsx';
import { draggedFlow, isFlowDrag } from './flow-drag.ts';
import { useDeleteFolder, useFolders, useMoveFlow } from './use-folders.ts';

export type FolderListProps = {
  /** Id of a folder, 'none' for what lies in no folder, undefined for all flows. */
  shown: string | undefined;
  onShow: (folder: string | undefined) => void;
  mayWrite: boolean;
};

/** The folders beside the list of flows. A flow is put into one by dragging its row here, or from its menu. */
export function FolderList({ shown, onShow, mayWrite }: FolderListProps) {
  const { t } = useTranslation('folders');
  const folders = useFolders();
  const [dialog, setDialog] = useState<'create' | FlowFolder>();
  const [deleting, setDeleting] = useState<FlowFolder>();
  useCommands(useMemo((): Command[] => (mayWrite ? [{ id: 'folders.create', title: t('create'), group: t('title'), icon: <FolderPlus size={16} />, run: () => setDialog('create') }] : []), [t, mayWrite]));
  const remove = useDeleteFolder(() => {
    if (shown === deleting?.id) onShow(undefined);
    setDeleting(undefined);
  });
  const menuOf = (folder: FlowFolder): ReactNode => (
    <Menu
      align="end"
      trigger={<IconButton size="xs" noTooltip label={t('menu', { name: folder.name })} icon={<Ellipsis size={14} />} />}
      entries={[
        { id: 'rename', label: t('rename'), icon: <PencilLine size={16} />, onSelect: () => setDialog(folder) },
        { id: 'delete', label: t('delete'), icon: <Trash2 size={16} />, danger: true, onSelect: () => setDeleting(folder) },
      ]}
    />
  );
  return (
    <nav aria-label={t('title')} className="flex w-52 shrink-0 flex-col gap-0.5 overflow-y-auto border-e border-line bg-surface p-2 max-md:w-full max-md:flex-row max-md:overflow-x-auto max-md:border-e-0 max-md:border-b">
      <Place icon={<Workflow size={16} />} label={t('all')} current={shown === undefined} onOpen={() => onShow(undefined)} />
      {folders.length > 0 ? <Place icon={<Inbox size={16} />} label={t('none')} current={shown === 'none'} onOpen={() => onShow('none')} target={mayWrite ? null : undefined} /> : null}
      {folders.map((folder) => (
        <Place
          key={folder.id}
          icon={shown === folder.id ? <FolderOpen size={16} /> : <Folder size={16} />}
          label={folder.name}
          count={folder.flows}
          current={shown === folder.id}
          onOpen={() => onShow(folder.id)}
          target={mayWrite ? folder.id : undefined}
          menu={mayWrite ? menuOf(folder) : undefined}
        />
      ))}
      {mayWrite ? (
        <button type="button" className="flex h-8 shrink-0 items-center gap-2 rounded-control px-2 whitespace-nowrap text-muted hover:bg-hover hover:text-ink" onClick={() => setDialog('create')}>
          <FolderPlus size={16} aria-hidden />{t('create')}
        </button>
      ) : null}
      {dialog === undefined ? null : <FolderDialog folder={dialog === 'create' ? undefined : dialog} onClose={() => setDialog(undefined)} onSaved={(folder) => { if (dialog === 'create') onShow(folder.id); }} />}
      <ConfirmDialog
        open={deleting !== undefined}
        onOpenChange={() => setDeleting(undefined)}
        danger
        title={t('deleteTitle', { name: deleting?.name ?? '' })}
        description={t('deleteText')}
        confirmLabel={t('delete')}
        loading={remove.isPending}
        error={remove.isError ? describeError(remove.error).message : undefined}
        onConfirm={() => { if (deleting) remove.mutate(deleting.id); }}
      />
    </nav>
  );
}

type PlaceProps = {
  icon: ReactNode;
  label: string;
  count?: number | undefined;
  current: boolean;
  onOpen: () => void;
  /** Where a flow that is dropped here goes; null is out of all folders, undefined takes none. */
  target?: string | null | undefined;
  menu?: ReactNode | undefined;
};

function Place({ icon, label, count, current, onOpen, target, menu }: PlaceProps) {
  const move = useMoveFlow();
  const [over, setOver] = useState(false);
  const drag = target === undefined ? {} : {
    onDragOver: (event: DragEvent) => { if (isFlowDrag(event)) { event.preventDefault(); setOver(true); } },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const flowId = draggedFlow(event);
      if (flowId !== undefined) move.mutate({ flowId, folderId: target });
    },
  };
  return (
    <div {...drag} className={cx('group/place flex h-8 shrink-0 items-center rounded-control pe-1', current ? 'bg-accent-soft text-accent-ink' : 'hover:bg-hover', over && 'outline-2 -outline-offset-2 outline-accent')}>
      <button type="button" aria-current={current ? 'true' : undefined} className="flex h-full min-w-0 flex-1 items-center gap-2 rounded-control px-2 text-start max-md:whitespace-nowrap" onClick={onOpen}>
        <span className="shrink-0" aria-hidden>{icon}</span>
        <span className="min-w-0 flex-1 truncate max-md:overflow-visible" dir="auto">{label}</span>
        {count === undefined ? null : <span className="text-2xs text-muted" data-numeric>{count}</span>}
      </button>
      {menu}
    </div>
  );
}
