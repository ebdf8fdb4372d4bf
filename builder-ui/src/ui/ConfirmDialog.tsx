import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';

export type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question, naming the thing: "Delete flow “Order menu”?" */
  title: ReactNode;
  /** What will happen and whether it can be undone. */
  description: ReactNode;
  /** The verb on the button, never just "OK". */
  confirmLabel: string;
  /** Red button; the focus then starts on Cancel. */
  danger?: boolean | undefined;
  /** Runs while the dialog shows progress; the caller closes it when done. */
  loading?: boolean | undefined;
  /** Shown above the buttons when the action failed. */
  error?: ReactNode | undefined;
  onConfirm: () => void;
};

/** Asks before something that cannot simply be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onOpenChange, title, description, confirmLabel, danger = false, loading = false, error, onConfirm } = props;
  const { t } = useTranslation('ui');
  const cancel = useRef<HTMLButtonElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <AlertDialog.Viewport className="fixed inset-0 z-40 flex items-center justify-center p-4">
          <AlertDialog.Popup
            initialFocus={danger ? cancel : confirm}
            className="w-full max-w-[420px] rounded-dialog bg-raised p-5 shadow-dialog outline-none transition-[opacity,scale] duration-150 ease-out data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0"
          >
            <AlertDialog.Title className="text-md break-words">{title}</AlertDialog.Title>
            <AlertDialog.Description className="mt-2 text-muted" render={<div />}>{description}</AlertDialog.Description>
            {error ? <p role="alert" className="mt-3 rounded-control bg-red-soft px-3 py-2 text-xs text-red-ink">{error}</p> : null}
            <div className="mt-5 flex flex-wrap justify-end gap-2">
              <Button ref={cancel} onClick={() => onOpenChange(false)}>{t('confirm.cancel')}</Button>
              <Button ref={confirm} variant={danger ? 'danger' : 'primary'} loading={loading} onClick={onConfirm}>{confirmLabel}</Button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
