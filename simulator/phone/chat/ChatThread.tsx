import { useEffect } from 'react';
import { MessageBubble } from '../bubbles/MessageBubble.tsx';
import { actOn } from '../data/actions.ts';
import { dayName, startOfDay } from '../data/format-time.ts';
import { chatName, usePhones } from '../data/store.ts';
import type { Chat, Message, Person } from '../data/wire.ts';
import type { Attempt } from './phone-screen.ts';
import { isOnPhone, UndeliveredNote } from './UndeliveredNote.tsx';

interface ChatThreadProps {
  chat: Chat | undefined;
  person: Person;
  now: number;
  onQuote: (message: Message) => void;
  attempt: Attempt;
}

/** The messages of one conversation as the customer sees them, newest at the bottom. */
export function ChatThread({ chat, person, now, onQuote, attempt }: ChatThreadProps) {
  const messages = (chat?.messages ?? []).filter((message) => message.type !== 'reaction' && message.type !== 'revoke' && message.type !== 'edit');
  const lastId = messages.at(-1)?.id;
  const lastStatus = messages.at(-1)?.status;
  const typing = usePhones((phones) => (messages[0] ? (phones.typing[chatName(messages[0])] ?? 0) : 0)) > now;
  useReadMarks(messages, person);

  if (!chat) return <div className="thread" aria-busy="true" />;
  const byId = new Map(messages.map((message) => [message.id, message]));
  const waiting = messages.filter((message) => message.author === 'business' && message.status === 'sent').length;

  return (
    <div className="thread" role="log" aria-label={`Messages of ${person.name}`} tabIndex={0}>
      {messages.length === 0 ? <p className="thread-empty">Write the first message. It opens the 24-hour window in which the business may answer freely.</p> : null}
      {messages.map((message, index) => {
        const before = messages[index - 1];
        const isNewDay = !before || startOfDay(before.at) !== startOfDay(message.at);
        return (
          <div key={message.id} className="thread-item" data-author={message.author} data-follows={(before?.author === message.author && !isNewDay) || undefined}>
            {isNewDay ? <p className="day">{dayName(message.at, now)}</p> : null}
            {isOnPhone(message) ? (
              <MessageBubble message={message} quoted={byId.get(message.quotes ?? '')} onQuote={() => onQuote(message)} attempt={attempt} />
            ) : (
              <UndeliveredNote message={message} />
            )}
          </div>
        );
      })}
      {typing ? (
        <div className="typing" role="status" aria-label="The business is typing">
          <span />
          <span />
          <span />
        </div>
      ) : null}
      {!person.online && waiting > 0 ? <p className="thread-note">{waiting === 1 ? '1 message arrives' : `${waiting} messages arrive`} when the phone is back online.</p> : null}
      {/* A new key mounts a new end, and mounting scrolls: when something was added, not on every drawing. */}
      <span key={`${lastId ?? ''}${lastStatus ?? ''}${typing}`} ref={scrollToEnd} />
    </div>
  );
}

function scrollToEnd(end: HTMLElement | null): void {
  const thread = end?.parentElement;
  thread?.scrollTo({ top: thread.scrollHeight });
}

/** Somebody looks at this chat, so what has arrived is read. */
function useReadMarks(messages: readonly Message[], person: Person): void {
  const newest = messages.findLast((message) => message.author === 'business' && message.status === 'delivered');
  const id = person.online && person.sendsReadReceipts ? newest?.id : undefined;
  useEffect(() => {
    if (id === undefined) return;
    const read = () => {
      // A refused mark is tried again with the next message; it must not disturb the person who reads.
      if (document.visibilityState === 'visible') void actOn(id, 'read').catch(() => undefined);
    };
    const timer = window.setTimeout(read, 600);
    document.addEventListener('visibilitychange', read);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', read);
    };
  }, [id]);
}
