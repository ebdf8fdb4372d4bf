import { StickyNote } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageBody } from '../../../schemas/generated/types.ts';
import { linkify } from './linkify.tsx';

/** A note between the messages, in the middle so that nobody takes it for one. */
export const NoteBubble = memo(function NoteBubble({ note }: { note: MessageBody }) {
  const { t, i18n } = useTranslation('inbox');
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(new Date(note.at));
  const by = note.source?.kind === 'flow' ? t('note.byFlow', { flow: note.source.flowName ?? t('message.flow') }) : t('note.by', { name: note.source?.userName ?? t(`message.by.${note.source?.kind ?? 'api'}`, { defaultValue: t('message.colleague') }) });
  return (
    <div className="mx-auto w-full max-w-[85%] rounded-card border border-amber-line bg-amber-soft px-3 py-2" data-message-id={note.id} data-direction={note.direction}>
      <p className="flex items-center gap-1.5 text-2xs text-amber-ink">
        <StickyNote size={12} aria-hidden />
        {by}
        <time dateTime={note.at} className="ms-auto" data-numeric>{time}</time>
      </p>
      <p className="mt-1 break-words whitespace-pre-wrap" dir="auto">{linkify(note.text ?? '')}</p>
    </div>
  );
});
