import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { avatarHue } from '../../ui/avatar-hue.ts';
import { useEditorSession } from '../editor/session-context.ts';
import type { Peer } from './presence-state.ts';

/** Frame and name on a step that somebody else has selected. Cards that nobody has selected pay one look into a store. */
export function PeerMark({ nodeId }: { nodeId: string }) {
  const peers = useStore(useEditorSession().presence, (state) => state.byNode[nodeId]);
  return peers ? <Mark peers={peers} /> : null;
}

function Mark({ peers }: { peers: ReadonlyArray<Peer> }) {
  const { t } = useTranslation('flow-presence');
  const names = [...new Set(peers.map(({ name }) => name))].join(', ');
  return (
    <span className="peer-mark" data-node-group={avatarHue(peers[0]?.name ?? '')} data-peer={names}>
      <span className="peer-name" dir="auto"><span className="sr-only">{t('editing')}</span> {names}</span>
    </span>
  );
}
