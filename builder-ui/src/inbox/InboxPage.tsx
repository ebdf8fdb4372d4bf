import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page.tsx';
import { useWordsAhead } from '../i18n/use-words-ahead.ts';
import { cx } from '../ui/cx.ts';
import { ConversationList } from './ConversationList.tsx';
import { NoConversation } from './NoConversation.tsx';
import { ThreadPane } from './ThreadPane.tsx';
import { ThreadSkeleton } from './ThreadSkeleton.tsx';
import { useInboxLive } from './use-inbox-live.ts';
import { ViewList } from './ViewList.tsx';

const threadWords = ['messages', 'media', 'composer', 'send-problems', 'costs', 'consent'];

/**
 * Views, list, thread and contact side by side. The narrower the window, the fewer of them at once: below 1024 px
 * the views become tabs above the list, below 768 px the list and the thread take turns.
 */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const navigate = useNavigate();
  const { conversationId } = useParams({ strict: false });
  const { view } = useSearch({ from: '/shell/inbox' });
  const [search, setSearch] = useState('');
  useInboxLive(conversationId);
  useWordsAhead(threadWords);
  const open = (id: string | undefined) =>
    void (id ? navigate({ to: '/inbox/$conversationId', params: { conversationId: id }, search: { view } }) : navigate({ to: '/inbox', search: { view } }));
  return (
    <Page title={t('title')}>
      <div className="flex h-full min-h-0">
        <ViewList view={view} className={cx('w-[200px] shrink-0 border-e border-line max-lg:hidden')} />
        <ConversationList
          view={view}
          search={search}
          onSearch={setSearch}
          openId={conversationId}
          onOpen={open}
          className={cx('w-full shrink-0 border-line md:w-[340px] md:border-e', conversationId && 'max-md:hidden')}
        />
        <div className={cx('min-w-0 flex-1', !conversationId && 'max-md:hidden')}>
          {conversationId ? <Suspense fallback={<ThreadSkeleton />}><ThreadPane key={conversationId} conversationId={conversationId} onBack={() => open(undefined)} /></Suspense> : <NoConversation />}
        </div>
      </div>
    </Page>
  );
}
