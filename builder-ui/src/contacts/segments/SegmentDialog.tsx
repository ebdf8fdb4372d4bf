import { useDeferredValue, useId, useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConditionGroup, SegmentView } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { ConditionGroupEditor } from '../../flows/inspector/condition/ConditionGroupEditor.tsx';
import { flowVariables, type FlowVariable } from '../../flows/inspector/flow-variables.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { Input } from '../../ui/Input.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useContactFields, useSaveSegment, useSegmentCount } from './use-segments.ts';

const everybody: ConditionGroup = { match: 'all', rows: [] };

type SegmentDialogProps = { segment: SegmentView | null; open: boolean; onClose: () => void };

/** Makes or changes a segment: its name, who belongs to it, and how many that are at the moment. */
export function SegmentDialog({ segment, open, onClose }: SegmentDialogProps) {
  const { t } = useTranslation('contacts');
  const formId = useId();
  const save = useSaveSegment(segment?.id);
  const [name, setName] = useState(segment?.name ?? '');
  const [condition, setCondition] = useState(segment?.condition ?? everybody);
  const [checked, setChecked] = useState(false);
  const close = () => { save.reset(); onClose(); };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === '') return focusFirstInvalid(event.currentTarget);
    return save.mutate({ name: name.trim(), condition }, { onSuccess: close });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => { if (!next) close(); }}
      title={t(segment ? 'segments.dialog.change' : 'segments.dialog.make')}
      footer={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={save.isPending}>{t('save')}</Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        {save.error ? <Notice tone="red" title={t('segments.dialog.failed')}>{describeError(save.error).message}</Notice> : null}
        <Field label={t('segments.dialog.name')} error={checked && name.trim() === '' ? t('segments.dialog.nameMissing') : undefined}>
          <Input value={name} onValueChange={setName} maxLength={80} autoComplete="off" dir="auto" placeholder={t('segments.dialog.namePlaceholder')} />
        </Field>
        <fieldset>
          <legend className="mb-1.5 text-xs font-medium">{t('segments.dialog.who')}</legend>
          <ConditionGroupEditor group={condition} variables={useContactVariables()} readOnly={false} contactOnly onChange={setCondition} />
        </fieldset>
        {open ? <Preview condition={condition} /> : null}
      </form>
    </Dialog>
  );
}

/** What is known of contacts: their own attributes, and the fields that they have. */
function useContactVariables(): ReadonlyArray<FlowVariable> {
  const { t } = useTranslation('flows');
  const fields = useContactFields();
  return useMemo(() => {
    const own = flowVariables([], t).filter((variable) => variable.group === 'contact');
    const field = (name: string): FlowVariable => ({ subject: `contact.fields.${name}`, path: `contact.fields.${name}`, label: name, group: 'contact', groupLabel: t('variables.groups.contact'), insert: '' });
    return [...own, ...(fields.data ?? []).map(field)];
  }, [fields.data, t]);
}

function Preview({ condition }: { condition: ConditionGroup }) {
  const { t } = useTranslation('contacts');
  const count = useSegmentCount(useDeferredValue(condition));
  if (count.isError) return <Notice tone="amber">{describeError(count.error).message}</Notice>;
  if (!count.data) return <p className="text-xs text-muted">{t('segments.counting')}</p>;
  const { matching, complete, looked, names = [] } = count.data;
  return (
    <div aria-live="polite" className="rounded-control bg-slate-2 px-3 py-2 text-xs">
      <p className="font-medium" data-numeric>{complete ? t('segments.count', { count: matching }) : t('segments.countOfNewest', { count: matching, looked })}</p>
      {names.length > 0 ? <p className="mt-0.5 truncate text-muted" dir="auto">{names.join(', ')}{matching > names.length ? ' …' : ''}</p> : null}
    </div>
  );
}
