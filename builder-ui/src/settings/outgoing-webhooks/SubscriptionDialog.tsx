import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookSubscriptionView } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { fieldErrors } from '../../api/field-errors.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { Input } from '../../ui/Input.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Secret } from '../../ui/Secret.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TagInput } from '../../ui/TagInput.tsx';
import { useCreateSubscription, useUpdateSubscription } from './use-subscriptions.ts';

const address = /^https?:\/\/[^\s/?#@]+([/?#]\S*)?$/;

/** Describes who is told of which events; a new one then shows its signing secret. */
export function SubscriptionDialog({ subscription, onClose }: { subscription: WebhookSubscriptionView | undefined; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const formId = useId();
  const [draft, setDraft] = useState({ name: subscription?.name ?? '', url: subscription?.url ?? '', events: subscription?.events ?? ([] as string[]), active: subscription?.active ?? true });
  const [checked, setChecked] = useState(false);
  const create = useCreateSubscription();
  const update = useUpdateSubscription();
  const { error } = subscription ? update : create;
  const refused = fieldErrors(error);
  const missing = { name: draft.name.trim() === '', url: !address.test(draft.url.trim()), events: draft.events.length === 0 };
  const problem = (field: keyof typeof missing) => (checked && missing[field] ? t(`outgoing.missing.${field}`) : refused[field]);
  const submit = (form: HTMLFormElement) => {
    setChecked(true);
    const [first, ...more] = draft.events;
    if (missing.name || missing.url || first === undefined) return focusFirstInvalid(form);
    const { active, ...facts } = { ...draft, url: draft.url.trim(), events: [first, ...more] as [string, ...string[]] };
    if (!subscription) return create.mutate(facts);
    return update.mutate({ id: subscription.id, changes: { ...facts, active } }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={create.data ? t('outgoing.made', { name: create.data.subscription.name }) : subscription ? t('outgoing.editTitle', { name: subscription.name }) : t('outgoing.createTitle')}
      description={create.data ? t('outgoing.madeHint') : t('outgoing.createHint')}
      footer={create.data ? <Button variant="primary" onClick={onClose}>{t('outgoing.done')}</Button> : (
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={create.isPending || update.isPending}>{t(subscription ? 'outgoing.save' : 'outgoing.create')}</Button>
        </>
      )}
    >
      {create.data ? <Secret label={t('outgoing.secret')} text={create.data.signingSecret} /> : (
        <form id={formId} noValidate onSubmit={(event) => { event.preventDefault(); submit(event.currentTarget); }} className="flex flex-col gap-4">
          {error && Object.keys(refused).length === 0 ? <Notice tone="red" title={t('outgoing.failed')}>{describeError(error).message}</Notice> : null}
          <Field label={t('outgoing.name')} error={problem('name')}>
            <Input value={draft.name} onValueChange={(name) => setDraft({ ...draft, name })} maxLength={120} autoComplete="off" placeholder="CRM" />
          </Field>
          <Field label={t('outgoing.url')} hint={t('outgoing.urlHint')} error={problem('url')}>
            <Input value={draft.url} onValueChange={(url) => setDraft({ ...draft, url })} maxLength={2000} autoComplete="off" dir="ltr" placeholder="https://crm.example/hooks/parley" />
          </Field>
          <Field label={t('outgoing.events')} hint={t('outgoing.eventsHint')} error={problem('events')}>
            <TagInput value={draft.events} onValueChange={(events) => setDraft({ ...draft, events })} normalise={(text) => text.replace(/[^A-Za-z0-9._:*-]/g, '')} placeholder="lead.qualified" aria-label={t('outgoing.events')} />
          </Field>
          {subscription ? (
            <Field label={t('outgoing.active')} hint={t('outgoing.activeHint')}>
              <Switch checked={draft.active} onCheckedChange={(active) => setDraft({ ...draft, active })} aria-label={t('outgoing.active')} />
            </Field>
          ) : null}
        </form>
      )}
    </Dialog>
  );
}
