import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useSession } from '../../app/session.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { reveal } from '../actions/reveal.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { useStepNames } from '../phone/use-step-names.ts';
import type { Peer } from './presence-state.ts';

/** As many as the top bar has room for. */
const mostShown = 4;

/** Who else has the flow open, and what they do there; a click leads to the step that somebody edits. */
export function PeerAvatars() {
  const { t } = useTranslation('flow-presence');
  const session = useEditorSession();
  const me = useSession();
  const { step } = useStepNames();
  const peers = useStore(session.presence, (state) => state.peers);
  if (peers.length === 0) return null;
  // One person is shown once, by the tab in which something is edited.
  const people = [...Map.groupBy(peers, ({ userId }) => userId).values()].flatMap((tabs) => tabs.toSorted((one, other) => other.nodeIds.length - one.nodeIds.length)[0] ?? []);
  const words = ({ userId, name, doing, nodeIds: [first] }: Peer): string => {
    const who = userId === me.id ? t('you', { name }) : name;
    return first === undefined ? t(`doing.${doing}`, { name: who }) : t('doing.step', { name: who, step: step(first) });
  };
  return (
    <ul className="flex items-center -space-x-1.5 rtl:space-x-reverse" aria-label={t('here')}>
      {people.slice(0, mostShown).map((peer) => {
        const first = peer.nodeIds[0];
        return (
          <li key={peer.userId}>
            <Tooltip label={words(peer)}>
              <button type="button" className="flex rounded-full ring-2 ring-surface" aria-label={words(peer)} data-peer-avatar={peer.name} onClick={() => { if (first !== undefined) reveal(session, first, { focus: false }); }}>
                <Avatar name={peer.name} size={24} />
              </button>
            </Tooltip>
          </li>
        );
      })}
      {people.length > mostShown ? <li className="ps-2.5 text-xs text-muted" data-numeric>+{people.length - mostShown}</li> : null}
    </ul>
  );
}
