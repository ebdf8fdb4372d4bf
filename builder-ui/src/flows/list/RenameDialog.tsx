import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { useFlowActions } from './use-flow-actions.ts';

/** Gives a flow another name. */
export function RenameDialog({ flow, open, onClose }: { flow: FlowSummary; open: boolean; onClose: () => void }) {
  const { t } = useTranslation('flows');
  const [name, setName] = useState(flow.name);
  const { change } = useFlowActions(flow, onClose);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => { if (!next) onClose(); }}
      size="sm"
      title={t('list.renameTitle')}
      footer={(
        <>
          <Button onClick={onClose}>{t('list.cancel')}</Button>
          <Button type="submit" form="rename-flow" variant="primary" loading={change.isPending} disabled={name.trim() === ''}>{t('list.rename')}</Button>
        </>
      )}
    >
      <form id="rename-flow" onSubmit={(event) => { event.preventDefault(); if (name.trim() !== '') change.mutate({ name: name.trim() }); }}>
        <Field label={t('list.name')} error={change.isError ? describeError(change.error).message : undefined}>
          <Input value={name} onValueChange={setName} maxLength={120} dir="auto" />
        </Field>
      </form>
    </Dialog>
  );
}
