import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowTestCreate } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/toast.ts';
import { useStepNames } from '../phone/use-step-names.ts';
import { useOutcomeText } from '../watch/use-outcome-text.ts';
import { useChangeFlowTest } from './use-flow-tests.ts';

type SaveTestDialogProps = { flowId: string; played: Omit<FlowTestCreate, 'name'>; onClose: () => void };

/** Gives the conversation that was played a name and saves it as a test of the flow. */
export function SaveTestDialog({ flowId, played, onClose }: SaveTestDialogProps) {
  const { t } = useTranslation('flow-tests');
  const [name, setName] = useState('');
  const save = useChangeFlowTest(flowId, () => {
    toast({ title: t('save.done', { name: name.trim() }), tone: 'good' });
    onClose();
  });
  const valid = name.trim() !== '';
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('save.title')}
      description={t('save.description')}
      footer={(
        <>
          <Button onClick={onClose}>{t('save.cancel')}</Button>
          <Button type="submit" form="save-test" variant="primary" disabled={!valid} loading={save.isPending}>{t('save.confirm')}</Button>
        </>
      )}
    >
      <form id="save-test" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); if (valid) save.mutate({ kind: 'create', test: { name: name.trim(), ...played } }); }}>
        <Field label={t('save.name')}><Input value={name} onValueChange={setName} maxLength={120} placeholder={t('save.example')} /></Field>
        <Expected expect={played.expect} />
        {save.isError ? <Notice tone="red">{describeError(save.error).message}</Notice> : null}
      </form>
    </Dialog>
  );
}

/** What will be expected of the flow from now on. */
function Expected({ expect: { sent, path, outcome, waiting } }: { expect: FlowTestCreate['expect'] }) {
  const { t } = useTranslation('flow-tests');
  const outcomeText = useOutcomeText();
  const { step } = useStepNames();
  const end = waiting === undefined ? outcome === undefined ? undefined : t('save.ends', { outcome: outcomeText(outcome) }) : t('save.waits', { step: step(waiting) });
  return (
    <section aria-label={t('save.expected')} className="rounded-control border border-line">
      <h3 className="border-b border-line px-3 py-2 text-xs font-medium">{t('save.expected')}</h3>
      <ol className="max-h-44 overflow-y-auto px-3 py-2 text-xs" aria-label={t('differences.sent')}>
        {sent.map((text, index) => <li key={index} className="line-clamp-2 py-0.5" dir="auto">{text}</li>)}
        {sent.length === 0 ? <li className="text-muted">{t('save.noMessage')}</li> : null}
      </ol>
      <p className="border-t border-line px-3 py-2 text-xs text-muted">{[t('save.exits', { count: path.length }), end].filter(Boolean).join(' · ')}</p>
    </section>
  );
}
