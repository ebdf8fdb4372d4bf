import { SendHorizontal } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingMessage } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { fieldErrors } from '../../api/field-errors.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { EntryFormProps } from './entry.ts';
import { useSendMessage } from './use-send-message.ts';

type EntryDialogProps = Omit<EntryFormProps, 'files'> & {
  title: ReactNode;
  description?: ReactNode | undefined;
  /** What would be sent as the form stands; undefined while something is missing. */
  message: OutgoingMessage | undefined;
  /** lg where fields and preview stand side by side. */
  size?: 'md' | 'lg' | undefined;
  children: ReactNode;
};

/** The window of an entry's form: fields, what the server objects to, and the button that sends. */
export function EntryDialog({ item, quoted, title, description, message, size = 'md', onClose, onSent, children }: EntryDialogProps) {
  const { t } = useTranslation('composer');
  const { send, isSending, error } = useSendMessage(item, quoted);
  const findings = Object.values(fieldErrors(error));
  const first = useRef<HTMLElement>(null);
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      size={size}
      initialFocus={first}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form="composer-entry" icon={<SendHorizontal size={14} className="rtl:-scale-x-100" />} disabled={message === undefined} loading={isSending}>{t('send')}</Button>
        </>
      }
    >
      <form
        id="composer-entry"
        // Whoever opened the form wants to write, not to close it.
        ref={(form) => { first.current = form?.querySelector<HTMLElement>('input, textarea, [role=combobox]') ?? null; }}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (message !== undefined && !isSending) send(message, onSent);
        }}
      >
        {children}
        {error ? (
          <Notice tone="red">
            {describeError(error).message}
            {findings.length > 0 ? <ul className="mt-1 list-disc ps-4">{findings.map((finding) => <li key={finding}>{finding}</li>)}</ul> : null}
          </Notice>
        ) : null}
      </form>
    </Dialog>
  );
}
