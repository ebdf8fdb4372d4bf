import { StickyNote } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationItem } from '../../../schemas/generated/types.ts';
import { limits } from '../../../schemas/limits.ts';
import { describeError } from '../api/describe-error.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Textarea } from '../ui/Textarea.tsx';
import { isSubmitKey } from './is-submit-key.ts';
import { useConversationActions } from './use-conversation-actions.ts';

/** Where an agent writes a note that only the team sees; possible at any time, also after the service window has closed. */
export function NoteBox({ item }: { item: ConversationItem }) {
  const { t } = useTranslation('inbox');
  const { addNote } = useConversationActions(item.id);
  const [text, setText] = useState('');
  // Made once per note, so that a second try after a lost answer does not write it twice.
  const clientId = useRef<string | undefined>(undefined);
  const box = useRef<HTMLTextAreaElement>(null);
  const body = text.trim();
  const submit = () => {
    if (body === '' || body.length > limits.maxNoteLength || addNote.isPending) return;
    clientId.current ??= crypto.randomUUID();
    addNote.mutate({ clientId: clientId.current, text: body }, {
      onSuccess: () => {
        clientId.current = undefined;
        setText('');
        box.current?.focus();
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isSubmitKey(event)) return;
    event.preventDefault();
    submit();
  };
  return (
    <div className="flex flex-col gap-2">
      {addNote.isError ? <Notice tone="red">{describeError(addNote.error).message}</Notice> : null}
      <div className="flex items-end gap-2">
        <Textarea ref={box} rows={1} maxRows={8} value={text} onValueChange={setText} onKeyDown={onKeyDown} placeholder={t('note.placeholder')} aria-label={t('note.label')} invalid={body.length > limits.maxNoteLength} autoFocus className="flex-1 bg-amber-soft" />
        <IconButton variant="primary" label={t('note.save')} icon={<StickyNote size={16} />} loading={addNote.isPending} disabled={body === ''} onClick={submit} />
      </div>
      <p className="text-2xs text-faint">{t('note.hint')}</p>
    </div>
  );
}
