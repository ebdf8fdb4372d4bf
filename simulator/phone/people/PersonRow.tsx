import { WifiOff } from 'lucide-react';
import { shortTime } from '../data/format-time.ts';
import type { Person } from '../data/wire.ts';
import { Avatar } from './Avatar.tsx';
import { personHandle } from './person-name.ts';

interface PersonRowProps {
  person: Person;
  now: number;
  /** Index of the phone that shows this person, -1 for none. */
  shownOn: number;
  active: number;
  onShow: () => void;
}

/** One customer of the list with the last message and what is unread. */
export function PersonRow({ person, now, shownOn, active, onShow }: PersonRowProps) {
  const { last } = person;
  const unread = last?.unread ?? 0;
  return (
    <li>
      <button type="button" className="person" aria-current={shownOn === active ? 'true' : undefined} data-shown={shownOn >= 0 || undefined} onClick={onShow}>
        <Avatar name={person.name || person.userId} id={person.key} />
        <span className="person-text">
          <span className="person-line">
            <span className="person-name">
              <bdi>{person.name || personHandle(person)}</bdi>
            </span>
            {last ? <time className="person-time tabular">{shortTime(last.at, now)}</time> : null}
          </span>
          <span className="person-line">
            <span className="person-last">
              {last?.author === 'customer' ? 'You: ' : ''}
              <bdi>{last ? last.text : personHandle(person)}</bdi>
            </span>
            {person.online ? null : <WifiOff size={12} strokeWidth={1.75} aria-label="No network" />}
            {unread > 0 ? (
              <span className="unread" aria-label={`${unread} unread`}>
                {unread}
              </span>
            ) : null}
            {shownOn >= 0 ? (
              <span className="shown-on" title={`On phone ${shownOn + 1}`}>
                {shownOn + 1}
              </span>
            ) : null}
          </span>
        </span>
      </button>
    </li>
  );
}
