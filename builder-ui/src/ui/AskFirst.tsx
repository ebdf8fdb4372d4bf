import type { UseMutationResult } from '@tanstack/react-query';
import { describeError } from '../api/describe-error.ts';
import { ConfirmDialog, type ConfirmDialogProps } from './ConfirmDialog.tsx';
import { toast } from './toast.ts';

export type AskFirstProps<Variables> = Pick<ConfirmDialogProps, 'title' | 'description' | 'confirmLabel'> & {
  /** What the confirmed action is done with; null while there is nothing to ask. */
  variables: Variables | null;
  mutation: UseMutationResult<unknown, Error, Variables>;
  /** Said when it is done. */
  done: string;
  onClose: () => void;
};

/** Asks before a change that cannot be undone, carries it out, and keeps the question open with the reason if it fails. */
export function AskFirst<Variables>({ variables, mutation, done, onClose, ...words }: AskFirstProps<Variables>) {
  const close = () => {
    mutation.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      {...words}
      open={variables !== null}
      onOpenChange={(open) => { if (!open) close(); }}
      danger
      loading={mutation.isPending}
      error={mutation.error ? describeError(mutation.error).message : undefined}
      onConfirm={() => {
        if (variables === null) return;
        mutation.mutate(variables, {
          onSuccess: () => {
            close();
            toast({ tone: 'good', title: done });
          },
        });
      }}
    />
  );
}
