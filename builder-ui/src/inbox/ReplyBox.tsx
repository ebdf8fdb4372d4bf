import { LockKeyhole, SendHorizontal } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationItem, MessageBody } from '../../../schemas/generated/types.ts';
import { limits } from '../../../schemas/limits.ts';
import { describeError } from '../api/describe-error.ts';
import { usePermission } from '../app/session.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Textarea } from '../ui/Textarea.tsx';
import { DropFiles } from './attachments/DropFiles.tsx';
import { ComposerMenu } from './composer/ComposerMenu.tsx';
import { textMessage } from './composer/text-message.ts';
import { useSendMessage } from './composer/use-send-message.ts';
import { useTyping } from './composer/use-typing.ts';
import { NoteBox } from './NoteBox.tsx';
import { isSubmitKey } from './is-submit-key.ts';
import { QuoteBar } from './QuoteBar.tsx';
import { takeoverHint } from './takeover-hint.ts';
import { TemplateSender } from './TemplateSender.tsx';
import { useNow } from './use-now.ts';

const draftKey = (id: string) => `parley.reply.${id}`;

type ReplyBoxProps = { item: ConversationItem; /** The message that the next one answers. */ quoted: MessageBody | undefined; onQuote: (message: MessageBody | undefined) => void };

/** Where an agent answers, or leaves a note for the team. Outside the service window only a template can be sent, so the box becomes the template picker. */
export function ReplyBox({ item, quoted, onQuote }: ReplyBoxProps) {
  const { t } = useTranslation('inbox');
  const allowed = usePermission('inbox.reply');
  const now = useNow(15_000);
  const [mode, setMode] = useState<'reply' | 'note'>('reply');
  const hint = item.automation.state === 'running' ? takeoverHint(item.automation.runs) : undefined;
  const open = item.windowExpiresAt !== undefined && Date.parse(item.windowExpiresAt) > now;
  if (!allowed) return <p className="border-t border-line px-4 py-3 text-center text-xs text-muted">{t('reply.readOnly')}</p>;
  return (
    <div className="border-t border-line bg-surface p-3">
      {hint ? <p className="mb-2 text-xs text-muted">{t(`reply.takeover.${hint.effect}`, { flow: hint.flow })}</p> : null}
      <SegmentedControl size="sm" aria-label={t('note.mode')} value={mode} onValueChange={setMode} options={[{ value: 'reply', label: t('note.reply') }, { value: 'note', label: t('note.note') }]} className="mb-2" />
      {mode === 'note' ? <NoteBox key={item.id} item={item} /> : open ? <TextReply item={item} quoted={quoted} onQuote={onQuote} /> : <TemplateReply item={item} />}
    </div>
  );
}

function TextReply({ item, quoted, onQuote }: ReplyBoxProps) {
  const { t } = useTranslation('inbox');
  const [text, setText] = useState(() => sessionStorage.getItem(draftKey(item.id)) ?? '');
  const { send, isSending, error } = useSendMessage(item, quoted);
  const box = useRef<HTMLTextAreaElement>(null);
  const typing = useTyping(item.id);
  useEffect(() => {
    if (text) sessionStorage.setItem(draftKey(item.id), text);
    else sessionStorage.removeItem(draftKey(item.id));
  }, [item.id, text]);
  useEffect(() => {
    if (quoted) box.current?.focus();
  }, [quoted]);
  const sent = () => {
    onQuote(undefined);
    box.current?.focus();
  };
  const body = text.trim();
  const tooLong = body.length > limits.maxTextBody;
  const submit = () => {
    if (body === '' || tooLong || isSending) return;
    send(textMessage(body), () => {
      setText('');
      sent();
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && quoted) onQuote(undefined);
    if (!isSubmitKey(event)) return;
    event.preventDefault();
    submit();
  };
  return (
    <div className="flex flex-col gap-2">
      {error ? <Notice tone="red">{describeError(error).message}</Notice> : null}
      {quoted ? <QuoteBar quoted={quoted} onDrop={() => onQuote(undefined)} /> : null}
      <div className="flex items-end gap-2">
        <DropFiles item={item} quoted={quoted} onSent={sent} />
        <ComposerMenu item={item} quoted={quoted} onSent={sent} />
        <Textarea ref={box} rows={1} maxRows={8} value={text} onValueChange={(next) => { setText(next); if (next.trim() !== '') typing(); }} onKeyDown={onKeyDown} placeholder={t('reply.placeholder')} aria-label={t('reply.label')} invalid={tooLong} className="flex-1" />
        <IconButton variant="primary" label={t('reply.send')} icon={<SendHorizontal size={16} className="rtl:-scale-x-100" />} loading={isSending} disabled={body === '' || tooLong} onClick={submit} />
      </div>
      <p className="flex items-center gap-2 text-2xs text-faint max-md:hidden">
        <span className="flex items-center gap-1"><Kbd keys="enter" />{t('reply.enter')}</span>
        <span className="flex items-center gap-1"><Kbd keys="shift+enter" />{t('reply.shiftEnter')}</span>
        {body.length > limits.maxTextBody - 500 ? <span className={tooLong ? 'ms-auto text-red-ink' : 'ms-auto'} data-numeric>{body.length} / {limits.maxTextBody}</span> : null}
      </p>
    </div>
  );
}

function TemplateReply({ item }: { item: ConversationItem }) {
  const { t } = useTranslation('inbox');
  const { send, isSending, error } = useSendMessage(item);
  return (
    <div className="flex flex-col gap-3">
      <p className="flex items-center gap-2 text-xs text-muted"><LockKeyhole size={14} aria-hidden />{t('reply.windowClosed')}</p>
      {error ? <Notice tone="red">{describeError(error).message}</Notice> : null}
      <TemplateSender item={item} sending={isSending} onSend={send} />
    </div>
  );
}
