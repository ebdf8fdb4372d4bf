import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomingWebhookCreate, NumberList } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { fieldErrors } from '../../api/field-errors.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { Input } from '../../ui/Input.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Secret } from '../../ui/Secret.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useCreateWebhook } from './use-webhooks.ts';

const ways = ['phone', 'userId', 'contactId'] as const;

/** Two steps in one window: describe the webhook, then carry its address and secret away. */
export function CreateWebhookDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const formId = useId();
  const create = useCreateWebhook();
  const made = create.data;
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={made ? t('webhooks.made', { name: made.webhook.name }) : t('webhooks.createTitle')}
      description={made ? t('webhooks.madeHint') : t('webhooks.createHint')}
      footer={made ? <Button variant="primary" onClick={onClose}>{t('webhooks.done')}</Button> : (
        <>
          <Button variant="ghost" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={create.isPending}>{t('webhooks.create')}</Button>
        </>
      )}
    >
      {made ? (
        <div className="flex flex-col gap-4">
          <Secret label={t('webhooks.address')} text={made.url} />
          {made.signingSecret ? <Secret label={t('webhooks.signingSecret')} text={made.signingSecret} /> : null}
        </div>
      ) : <WebhookForm id={formId} error={create.error} onSubmit={create.mutate} />}
    </Dialog>
  );
}

type WebhookFormProps = { id: string; error: unknown; onSubmit: (webhook: IncomingWebhookCreate) => void };

function WebhookForm({ id, error, onSubmit }: WebhookFormProps) {
  const { t } = useTranslation('settings');
  const numbers = useQuery({ queryKey: keys.numbers.list({ for: 'choice' }), queryFn: ({ signal }) => request<NumberList>('GET', '/numbers', { signal }) });
  const [draft, setDraft] = useState<IncomingWebhookCreate>({ name: '', numberId: '', contactBy: 'phone', contactPath: '', signed: true });
  const [checked, setChecked] = useState(false);
  const items = numbers.data?.items ?? [];
  const numberId = draft.numberId || (items[0]?.id ?? '');
  const refused = fieldErrors(error);
  const missing = (field: 'name' | 'contactPath', value: string) => (checked && value.trim() === '' ? t(`webhooks.missing.${field}`) : refused[field]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (draft.name === '' || draft.contactPath.trim() === '' || numberId === '') return focusFirstInvalid(event.currentTarget);
    return onSubmit({ ...draft, numberId, contactPath: draft.contactPath.trim() });
  };
  return (
    <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4">
      {error && Object.keys(refused).length === 0 ? <Notice tone="red" title={t('webhooks.createFailed')}>{describeError(error).message}</Notice> : null}
      <Field label={t('webhooks.name')} hint={t('webhooks.nameHint')} error={missing('name', draft.name)}>
        <Input value={draft.name} onValueChange={(name) => setDraft({ ...draft, name: name.toLowerCase().replace(/[^a-z0-9_.-]/g, '') })} maxLength={80} autoComplete="off" autoFocus dir="ltr" placeholder="shop" />
      </Field>
      <Field label={t('webhooks.number')} hint={t('webhooks.numberHint')} error={numbers.isError ? t('webhooks.numbersFailed') : checked && !numbers.isPending && numberId === '' ? t('webhooks.missing.number') : refused['numberId']}>
        <Select aria-label={t('webhooks.number')} value={numberId === '' ? null : numberId} onValueChange={(next) => setDraft({ ...draft, numberId: next })} options={items.map((number) => ({ value: number.id, label: number.verifiedName, description: number.displayPhoneNumber }))} />
      </Field>
      <Field label={t('webhooks.contactBy')}>
        <Select aria-label={t('webhooks.contactBy')} value={draft.contactBy} onValueChange={(contactBy) => setDraft({ ...draft, contactBy })} options={ways.map((value) => ({ value, label: t(`webhooks.by.${value}`), description: t(`webhooks.byHint.${value}`) }))} />
      </Field>
      <Field label={t('webhooks.contactPath')} hint={t('webhooks.contactPathHint')} error={missing('contactPath', draft.contactPath)}>
        <Input value={draft.contactPath} onValueChange={(contactPath) => setDraft({ ...draft, contactPath })} maxLength={200} autoComplete="off" dir="ltr" placeholder="customer.phone" />
      </Field>
      <Field label={t('webhooks.signedLabel')} hint={t('webhooks.signedHint')}>
        <Switch checked={draft.signed} onCheckedChange={(signed) => setDraft({ ...draft, signed })} aria-label={t('webhooks.signedLabel')} />
      </Field>
    </form>
  );
}
