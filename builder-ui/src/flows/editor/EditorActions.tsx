import { ChartNoAxesColumn, Ellipsis, History, Play, SquarePen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { FlowSummary } from '../../../../schemas/generated/types.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { PeerAvatars } from '../presence/PeerAvatars.tsx';
import { statusLook } from '../list/status-look.ts';
import type { DraftSaver } from '../saving/draft-saver.ts';
import { useEditorHost } from './editor-host.ts';

/** The editor's buttons in the top bar. */
export function EditorActions({ flow, saver, narrow }: { flow: FlowSummary; saver: DraftSaver; narrow: boolean }) {
  const { t } = useTranslation('flows');
  const { mode, setMode, publish, mayPublish } = useEditorHost();
  const dirty = useStore(saver.state, (state) => state.save.kind !== 'saved');
  const nothingNew = flow.publishedVersion !== undefined && !flow.hasUnpublishedChanges && !dirty;
  const toggle = (target: 'test' | 'watch' | 'history') => () => setMode(mode === target ? 'edit' : target);
  const modes = [
    { id: 'test', icon: <Play size={16} /> },
    { id: 'watch', icon: <ChartNoAxesColumn size={16} /> },
    { id: 'history', icon: <History size={16} /> },
  ] as const;
  if (narrow) {
    return (
      <Menu
        align="end"
        trigger={<IconButton noTooltip label={t('editor.actions')} icon={<Ellipsis size={16} />} />}
        entries={[{ id: 'edit', label: t('editor.canvas'), icon: <SquarePen size={16} />, onSelect: () => setMode('edit') }, ...modes.map(({ id, icon }) => ({ id, label: t(`editor.${id}`), icon, onSelect: () => setMode(id) }))]}
      />
    );
  }
  return (
    <>
      <PeerAvatars />
      <Badge tone={statusLook(flow).tone} dot={flow.status === 'live'}>{t(`status.${statusLook(flow).word}`)}</Badge>
      {modes.map(({ id, icon }) => (
        <Button key={id} variant={mode === id ? 'secondary' : 'ghost'} aria-pressed={mode === id} icon={icon} className={mode === id ? 'bg-accent-soft! text-accent-ink! border-accent-line!' : undefined} onClick={toggle(id)}>{t(`editor.${id}`)}</Button>
      ))}
      {mayPublish ? (
        <Tooltip label={nothingNew ? t('publish.nothingNew') : t('publish.tooltip')} shortcut={nothingNew ? undefined : 'mod+shift+enter'}>
          <Button variant="primary" disabled={nothingNew} onClick={publish}>{t('publish.button')}</Button>
        </Tooltip>
      ) : null}
    </>
  );
}
