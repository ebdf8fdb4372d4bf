import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserView } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { toast } from '../../ui/toast.ts';
import { HandOverField } from './HandOverField.tsx';
import { useHandOver, type HandOverChoice } from './use-hand-over.ts';

type HandOverDialogProps = {
  user: UserView;
  /** Shuts the person out as well. */
  disable: boolean;
  onClose: () => void;
};

/** Hands the open conversations of somebody over, who is on leave or leaves for good, and shows how far it is. */
export function HandOverDialog({ user, disable, onClose }: HandOverDialogProps) {
  const { t } = useTranslation('team');
  const [to, setTo] = useState<HandOverChoice>('queue');
  // The list of people is read anew meanwhile; what is handed over is what was there at the beginning.
  const [total] = useState(user.openConversations);
  const { mutate, isPending, isError, error, done } = useHandOver();
  const { name } = user;
  const confirm = () => mutate({ user, to: total === 0 ? 'keep' : to, disable }, {
    onSuccess: () => {
      onClose();
      toast({ tone: 'good', title: disable ? t('disable.done', { name }) : t('handOver.done', { name }) });
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => { if (!open && !isPending) onClose(); }}
      title={disable ? t('disable.title', { name }) : t('handOver.title', { name })}
      description={
        <div className="flex flex-col gap-4">
          <p>{disable ? t('disable.description') : t('handOver.away', { name })}</p>
          {total > 0 ? <HandOverField user={{ ...user, openConversations: total }} value={to} onValueChange={setTo} mayKeep={disable} /> : null}
          {isPending && done > 0 ? <p role="status" className="text-xs" data-numeric>{t('handOver.progress', { done, total })}</p> : null}
        </div>
      }
      confirmLabel={disable ? t('disable.submit') : t('handOver.submit')}
      danger={disable}
      loading={isPending}
      error={isError ? <>{describeError(error).message}{total > 0 && to !== 'keep' ? ` ${t('handOver.failed', { name })}` : ''}</> : undefined}
      onConfirm={confirm}
    />
  );
}
