import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationItem, MessageBody } from '../../../schemas/generated/types.ts';
import { MessageCosts } from '../costs/MessageCosts.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { BubbleSkeletons } from './BubbleSkeletons.tsx';
import { dayOf, useDayLabel } from './day-label.ts';
import { threadMessages } from './inbox-cache.ts';
import { messagesQuery } from './inbox-queries.ts';
import { MessageBubble } from './MessageBubble.tsx';
import { NoteBubble } from './NoteBubble.tsx';
import { isNotice, NoticeLine } from './NoticeLine.tsx';
import { threadItems, type ThreadItem } from './thread-items.ts';
import { useConversationActions } from './use-conversation-actions.ts';
import { useMessageKeys } from './use-message-keys.ts';

// Closer to the end than this counts as reading the end: new messages then scroll into view by themselves.
const endSlack = 80;

/** The messages, oldest above. Stays at the end while one reads there, and keeps its place when older ones load. */
export function Thread({ item, onQuote }: { item: ConversationItem; onQuote: ((message: MessageBody) => void) | undefined }) {
  const { t } = useTranslation('inbox');
  const query = useInfiniteQuery(messagesQuery(item.id));
  const messages = useMemo(() => threadItems(threadMessages(query.data)), [query.data]);
  const scroller = useRef<HTMLDivElement>(null);
  useMessageKeys(scroller);
  const atEnd = useRef(true);
  const heightBefore = useRef(0);
  const { markRead } = useConversationActions(item.id);
  const read = markRead.mutate;
  const dayLabel = useDayLabel();

  const lastId = messages.at(-1)?.message.id;
  const firstId = messages[0]?.message.id;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && lastId && atEnd.current) element.scrollTop = element.scrollHeight;
  }, [lastId]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && firstId && !atEnd.current) element.scrollTop += element.scrollHeight - heightBefore.current;
    heightBefore.current = element?.scrollHeight ?? 0;
  }, [firstId]);
  useEffect(() => {
    const element = scroller.current;
    const list = element?.querySelector('ol');
    if (!element || !list) return;
    // Pictures take their place only once they are loaded; whoever reads at the end stays there.
    const observer = new ResizeObserver(() => { if (atEnd.current) element.scrollTop = element.scrollHeight; });
    observer.observe(list);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (item.unread > 0 && document.visibilityState === 'visible') read();
  }, [item.unread, read]);

  const onScroll = () => {
    const element = scroller.current;
    if (!element) return;
    heightBefore.current = element.scrollHeight;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < endSlack;
    if (element.scrollTop < 200 && query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };

  return (
    <div ref={scroller} onScroll={onScroll} className="relative min-h-0 flex-1 overflow-y-auto bg-ground px-4 py-4" role="log" aria-label={t('thread.messages')} tabIndex={0}>
      {query.isPending ? <BubbleSkeletons /> : null}
      {query.isError && messages.length === 0 ? <ErrorState error={query.error} title={t('thread.failed')} onRetry={() => void query.refetch()} retrying={query.isFetching} /> : null}
      {query.hasNextPage ? (
        <div className="mb-4 flex justify-center"><Button size="sm" variant="ghost" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('thread.older')}</Button></div>
      ) : null}
      <MessageCosts conversationId={item.id} version={costVersion(messages)}>
        <ol className="mx-auto flex max-w-[760px] flex-col">
          {messages.map((entry, index) => (
            <ThreadEntry key={entry.message.id} entry={entry} before={messages[index - 1]?.message} item={item} dayLabel={dayLabel} onQuote={onQuote} />
          ))}
        </ol>
      </MessageCosts>
    </div>
  );
}

type ThreadEntryProps = { entry: ThreadItem; before: MessageBody | undefined; item: ConversationItem; dayLabel: (at: string) => string; onQuote: ((message: MessageBody) => void) | undefined };

function ThreadEntry({ entry, before, item, dayLabel, onQuote }: ThreadEntryProps) {
  const { message } = entry;
  const newDay = !before || dayOf(before.at) !== dayOf(message.at);
  const sameSender = before !== undefined && !newDay && before.direction === message.direction && before.source?.kind === message.source?.kind && before.source?.userId === message.source?.userId;
  return (
    <>
      {newDay ? (
        <li className="my-4 flex items-center gap-3 text-xs text-faint first:mt-0">
          <span className="h-px flex-1 bg-line" />
          {dayLabel(message.at)}
          <span className="h-px flex-1 bg-line" />
        </li>
      ) : null}
      <li className={sameSender ? 'mt-1' : 'mt-3'}>
        {message.direction === 'internal' ? <NoteBubble note={message} /> : isNotice(message) ? <NoticeLine message={message} /> : <MessageBubble item={entry} numberId={item.numberId} withSender={!sameSender} onQuote={onQuote} />}
      </li>
    </>
  );
}

/** Prices change when something is sent, and when it arrives. */
function costVersion(entries: ReadonlyArray<ThreadItem>): string {
  const own = entries.filter(({ message }) => message.direction === 'out');
  const arrived = own.filter(({ message: { stateAt } }) => stateAt['delivered'] !== undefined || stateAt['read'] !== undefined);
  return `${own.length}:${arrived.length}`;
}
