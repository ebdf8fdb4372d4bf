import { Plus, SendHorizontal } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../../api/describe-error.ts';
import { fieldErrors } from '../../api/field-errors.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { EntryFormProps } from '../composer/entry.ts';
import { quoting } from '../composer/use-send-message.ts';
import { useConversationActions } from '../use-conversation-actions.ts';
import { AttachmentRow } from './AttachmentRow.tsx';
import { draftOf, messageOf, type AttachmentDraft } from './draft.ts';

type AttachmentsDialogProps = Omit<EntryFormProps, 'files'> & { drafts: readonly AttachmentDraft[]; /** What more may be added, as in an input's accept. */ accept?: string | undefined };

/** Files of one's own before they are sent: preview, words, progress. Each goes as a message of its own, in this order. */
export function AttachmentsDialog({ item, quoted, drafts: first, accept, onClose, onSent }: AttachmentsDialogProps) {
  const { t } = useTranslation('media');
  const [drafts, setDrafts] = useState(first);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const { send } = useConversationActions(item.id);
  const more = useRef<HTMLInputElement>(null);
  const change = (id: string, part: Partial<AttachmentDraft>) => setDrafts((all) => all.map((draft) => (draft.id === id ? { ...draft, ...part } : draft)));
  const remove = (id: string) => {
    const left = drafts.filter((draft) => draft.id !== id);
    setDrafts(left);
    if (left.length === 0) onClose();
  };
  const ready = drafts.every(({ asset }) => asset !== undefined);
  const sendAll = async () => {
    setSending(true);
    setError(undefined);
    try {
      // One after the other: WhatsApp keeps no order among messages that come at once.
      for (const [index, draft] of drafts.entries()) {
        if (draft.asset === undefined) continue;
        await send.mutateAsync({ clientId: draft.id, message: quoting(messageOf(draft, draft.asset), index === 0 ? quoted : undefined) });
        setDrafts((all) => all.filter(({ id }) => id !== draft.id));
      }
      onSent();
    } catch (problem) {
      setError(problem);
      setSending(false);
    }
  };
  const findings = Object.values(fieldErrors(error));
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={t('attach.title')}
      footer={
        <>
          {accept === undefined ? null : (
            <>
              <input ref={more} type="file" hidden multiple accept={accept} onChange={(event) => { const files = [...(event.target.files ?? [])]; event.target.value = ''; setDrafts((all) => [...all, ...files.map((file) => draftOf(file))]); }} />
              <Button variant="ghost" icon={<Plus size={14} />} className="me-auto" disabled={sending} onClick={() => more.current?.click()}>{t('attach.more')}</Button>
            </>
          )}
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" icon={<SendHorizontal size={14} className="rtl:-scale-x-100" />} disabled={!ready || drafts.length === 0} loading={sending} onClick={() => void sendAll()}>{t('attach.send')}</Button>
        </>
      }
    >
      <ul className="flex flex-col gap-2">
        {drafts.map((draft) => <AttachmentRow key={draft.id} draft={draft} disabled={sending} onChange={(part) => change(draft.id, part)} onRemove={() => remove(draft.id)} />)}
      </ul>
      {error ? <Notice tone="red" className="mt-3">{[describeError(error).message, ...findings].join(' ')}</Notice> : null}
    </Dialog>
  );
}
