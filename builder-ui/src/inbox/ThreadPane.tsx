import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageBody } from '../../../schemas/generated/types.ts';
import { usePermission } from '../app/session.ts';
import { cx } from '../ui/cx.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { conversationQuery } from './inbox-queries.ts';
import { ReplyBox } from './ReplyBox.tsx';
import { SidePanel } from './SidePanel.tsx';
import { Thread } from './Thread.tsx';
import { ThreadHeader } from './ThreadHeader.tsx';
import { ThreadSkeleton } from './ThreadSkeleton.tsx';

/** The open conversation: header, messages, reply box, and the contact beside it. */
export function ThreadPane({ conversationId, onBack }: { conversationId: string; onBack: () => void }) {
  const { t } = useTranslation('inbox');
  const { data: item, isError, error, refetch, isFetching } = useQuery(conversationQuery(conversationId));
  const [quoted, setQuoted] = useState<MessageBody>();
  const mayReply = usePermission('inbox.reply');
  const [details, setDetails] = useState(() => window.innerWidth >= 1400);
  if (isError && !item) {
    return (
      <div className="h-full">
        <IconButton className="m-3 md:hidden" label={t('thread.back')} icon={<ArrowLeft size={16} className="rtl:-scale-x-100" />} onClick={onBack} />
        <ErrorState error={error} title={t('thread.failed')} onRetry={() => void refetch()} retrying={isFetching} />
      </div>
    );
  }
  if (!item) return <ThreadSkeleton />;
  return (
    <div className="relative flex h-full min-h-0">
      <section aria-label={t('thread.label', { name: item.contact.name })} className="flex min-w-0 flex-1 flex-col">
        <ThreadHeader item={item} onBack={onBack} details={details} onDetails={setDetails} />
        <Thread item={item} onQuote={mayReply ? setQuoted : undefined} />
        <ReplyBox item={item} quoted={quoted} onQuote={setQuoted} />
      </section>
      {details ? (
        <SidePanel
          item={item}
          onClose={() => setDetails(false)}
          className={cx('w-[320px] shrink-0 border-s border-line bg-surface max-xl:absolute max-xl:inset-y-0 max-xl:end-0 max-xl:z-20 max-xl:max-w-full max-xl:shadow-float')}
        />
      ) : null}
    </div>
  );
}
