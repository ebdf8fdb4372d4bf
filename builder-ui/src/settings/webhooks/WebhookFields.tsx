import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberView } from '../../../../schemas/generated/types.ts';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { ReceivedPicker } from './ReceivedPicker.tsx';
import type { WebhookDraft, WebhookField } from './webhook-draft.ts';

const ways = ['phone', 'userId', 'contactId'] as const;

export type WebhookFieldsProps = {
  /** Of one that is there already: what it received can be pointed at. */
  webhookId: string | undefined;
  draft: WebhookDraft;
  onChange: (draft: WebhookDraft) => void;
  numbers: ReadonlyArray<Pick<NumberView, 'id' | 'verifiedName' | 'displayPhoneNumber'>>;
  error: (field: WebhookField) => string | undefined;
};

/** What is to be known of an incoming webhook. */
export function WebhookFields({ webhookId, draft, onChange, numbers, error }: WebhookFieldsProps) {
  const { t } = useTranslation('settings');
  // A click into a received event fills the field of a path that was last in use.
  const [pointed, setPointed] = useState<'contactPath' | 'keyPath'>('contactPath');
  const put = (part: Partial<WebhookDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <Field label={t('webhooks.name')} hint={t('webhooks.nameHint')} error={error('name')}>
        <Input value={draft.name} onValueChange={(name) => put({ name: name.toLowerCase().replace(/[^a-z0-9_.-]/g, '') })} maxLength={80} autoComplete="off" dir="ltr" placeholder="shop" />
      </Field>
      <Field label={t('webhooks.number')} hint={t('webhooks.numberHint')} error={error('numberId')}>
        <Select aria-label={t('webhooks.number')} value={draft.numberId === '' ? null : draft.numberId} onValueChange={(numberId) => put({ numberId })} options={numbers.map((number) => ({ value: number.id, label: number.verifiedName, description: number.displayPhoneNumber }))} />
      </Field>
      <Field label={t('webhooks.contactBy')}>
        <Select aria-label={t('webhooks.contactBy')} value={draft.contactBy} onValueChange={(contactBy) => put({ contactBy })} options={ways.map((value) => ({ value, label: t(`webhooks.by.${value}`), description: t(`webhooks.byHint.${value}`) }))} />
      </Field>
      <Field label={t('webhooks.contactPath')} hint={t('webhooks.contactPathHint')} error={error('contactPath')}>
        <Input value={draft.contactPath} onValueChange={(contactPath) => put({ contactPath })} onFocus={() => setPointed('contactPath')} maxLength={200} autoComplete="off" dir="ltr" placeholder="customer.phone" />
      </Field>
      <Field label={t('webhooks.keyPath')} hint={t('webhooks.keyPathHint')} error={error('keyPath')} optional>
        <Input value={draft.keyPath} onValueChange={(keyPath) => put({ keyPath })} onFocus={() => setPointed('keyPath')} maxLength={200} autoComplete="off" dir="ltr" placeholder="order.id" />
      </Field>
      {webhookId === undefined ? null : <ReceivedPicker webhookId={webhookId} hint={t('webhooks.pickHint', { field: t(`webhooks.${pointed}`) })} onPick={(path) => put({ [pointed]: path })} />}
      <Field label={t('webhooks.schema')} hint={t('webhooks.schemaHint')} error={error('payloadSchema')} optional>
        <Textarea mono rows={3} maxRows={10} value={draft.schema} onValueChange={(schema) => put({ schema })} dir="ltr" spellCheck={false} placeholder={'{ "type": "object", "required": ["order"] }'} />
      </Field>
      <Field label={t('webhooks.signedLabel')} hint={t('webhooks.signedHint')}>
        <Switch checked={draft.signed} onCheckedChange={(signed) => put({ signed })} aria-label={t('webhooks.signedLabel')} />
      </Field>
    </>
  );
}
