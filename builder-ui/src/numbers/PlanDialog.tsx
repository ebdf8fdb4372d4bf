import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberPlanChange, NumberPlanResult, SpeedPlan } from '../../../schemas/generated/types.ts';
import { speedPlans } from '../../../schemas/speed-plans.ts';
import { describeError } from '../api/describe-error.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { toast } from '../ui/toast.ts';
import { PlanForm } from './PlanForm.tsx';

type PlanDialogProps = {
  numberIds: readonly string[];
  /** Where the form begins. */
  plan?: SpeedPlan | undefined;
  onClose: () => void;
  onSaved?: (() => void) | undefined;
};

/** Chooses or draws up the speed plan of one or many numbers. */
export function PlanDialog({ numberIds, plan: first, onClose, onSaved }: PlanDialogProps) {
  const { t } = useTranslation('number-list');
  const client = useQueryClient();
  const [plan, setPlan] = useState<SpeedPlan>(first ?? speedPlans.cloud_80);
  const save = useMutation({
    mutationFn: (body: NumberPlanChange) => request<NumberPlanResult>('POST', '/numbers/plans', { body }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.numbers.all });
      toast({ tone: 'good', title: t('plan.saved') });
      onSaved?.();
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={t('plan.title')}
      description={t('plan.bulkDescription', { count: numberIds.length })}
      footer={
        <>
          <Button onClick={onClose}>{t('plan.cancel')}</Button>
          <Button variant="primary" loading={save.isPending} disabled={!isComplete(plan)} onClick={() => save.mutate({ numberIds: [...numberIds], plan })}>{t('plan.save')}</Button>
        </>
      }
    >
      {save.isError ? <Notice tone="red" className="mb-4">{describeError(save.error).message}</Notice> : null}
      <PlanForm plan={plan} onChange={setPlan} />
      <p className="mt-4 text-xs text-muted">{t('plan.starts')}</p>
    </Dialog>
  );
}

function isComplete({ perMinute, warmUp, risk }: SpeedPlan): boolean {
  return perMinute > 0 && (warmUp === undefined || (warmUp.from > 0 && warmUp.weeks >= 1)) && (risk === undefined || risk.perMinute > 0);
}
