import { Archive, ArchiveRestore, CopyPlus, Download, Ellipsis, FolderInput, Pause, PencilLine, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { usePermission } from '../../app/session.ts';
import { useAuditEntry } from '../../app/use-audit-entry.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuEntry } from '../../ui/menu-entries.ts';
import { useFolders, useMoveFlow } from '../folders/use-folders.ts';
import { downloadFlow } from './download-flow.ts';
import { RenameDialog } from './RenameDialog.tsx';
import { useFlowActions } from './use-flow-actions.ts';

/** What can be done with a flow from the list. */
export function FlowRowMenu({ flow }: { flow: FlowSummary }) {
  const { t } = useTranslation('flows');
  const { t: tf } = useTranslation('folders');
  const folders = useFolders();
  const move = useMoveFlow();
  const auditEntry = useAuditEntry();
  const mayWrite = usePermission('flows.write');
  const mayPublish = usePermission('flows.publish');
  const [asking, setAsking] = useState<'archive' | 'pause' | 'rename'>();
  const { change, duplicate } = useFlowActions(flow, () => setAsking(undefined));
  const item = (id: string, icon: React.ReactNode, onSelect: () => void, allowed: boolean, danger = false): MenuEntry[] => (allowed ? [{ id, icon, label: t(`list.actions.${id}`), onSelect, danger }] : []);
  const places: MenuEntry[] = [
    ...folders.map((folder): MenuEntry => ({ id: folder.id, label: folder.name, disabled: folder.id === flow.folderId, onSelect: () => move.mutate({ flowId: flow.id, folderId: folder.id }) })),
    { kind: 'separator', id: 'before-none' },
    { id: 'none', label: tf('none'), disabled: flow.folderId === undefined, onSelect: () => move.mutate({ flowId: flow.id, folderId: null }) },
  ];
  const archived = flow.status === 'archived';
  // What was never published is deleted, and is called so.
  const away = flow.publishedVersion === undefined ? 'delete' : 'archive';
  const entries: MenuEntry[] = [
    ...item('rename', <PencilLine size={16} />, () => setAsking('rename'), mayWrite && !archived),
    ...item('duplicate', <CopyPlus size={16} />, () => duplicate.mutate(), mayWrite),
    ...(mayWrite && (folders.length > 0) ? [{ kind: 'submenu' as const, id: 'move', label: tf('moveTo'), icon: <FolderInput size={16} />, entries: places }] : []),
    ...item('export', <Download size={16} />, () => downloadFlow(flow), true),
    ...auditEntry('flow', flow.id),
    ...item('pause', <Pause size={16} />, () => setAsking('pause'), mayPublish && flow.status === 'live'),
    ...item('resume', <Play size={16} />, () => change.mutate({ status: 'live' }), mayPublish && flow.status === 'paused'),
    ...item('restore', <ArchiveRestore size={16} />, () => change.mutate({ status: 'paused' }), mayPublish && archived && flow.publishedVersion !== undefined),
    ...(mayPublish && !archived ? [{ kind: 'separator' as const, id: 'before-archive' }] : []),
    ...item(away, away === 'delete' ? <Trash2 size={16} /> : <Archive size={16} />, () => setAsking('archive'), mayPublish && !archived, true),
  ];
  return (
    // The row opens the flow; its menu and dialogs must not.
    <span onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()} role="presentation">
      <Menu align="end" trigger={<IconButton size="sm" noTooltip label={t('list.actions.menu', { name: flow.name })} icon={<Ellipsis size={16} />} />} entries={entries} />
      <ConfirmDialog
        open={asking === 'archive' || asking === 'pause'}
        onOpenChange={() => setAsking(undefined)}
        danger={asking === 'archive'}
        title={t(asking === 'pause' ? 'list.pauseTitle' : away === 'delete' ? 'list.deleteTitle' : 'list.archiveTitle', { name: flow.name })}
        description={asking === 'pause' ? `${t('list.pauseText', { count: flow.running })} ${t('list.pauseHint')}` : t(away === 'delete' ? 'list.deleteText' : 'list.archiveText', { count: flow.running })}
        confirmLabel={t(asking === 'pause' ? 'list.actions.pause' : `list.actions.${away}`)}
        loading={change.isPending}
        error={change.isError ? describeError(change.error).message : undefined}
        onConfirm={() => change.mutate({ status: asking === 'pause' ? 'paused' : 'archived' })}
      />
      <RenameDialog flow={flow} open={asking === 'rename'} onClose={() => setAsking(undefined)} />
    </span>
  );
}
