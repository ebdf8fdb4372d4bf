import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomingWebhookView, NumberList } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { fieldErrors } from '../../api/field-errors.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Secret } from '../../ui/Secret.tsx';
import { useCreateWebhook, useUpdateWebhook } from './use-webhooks.ts';
import { draftOf, emptyDraft, problemsOf, toCreate, toUpdate } from './webhook-draft.ts';
import { WebhookFields } from './WebhookFields.tsx';

/** Describes an incoming webhook, new or there already, and then shows what has to be carried into the other system. */
export function WebhookDialog({ webhook, onClose }: { webhook: IncomingWebhookView | undefined; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const formId = useId();
  const numbers = useQuery({ queryKey: keys.numbers.list({ for: 'choice' }), queryFn: ({ signal }) => request<NumberList>('GET', '/numbers', { signal }) });
  const [draft, setDraft] = useState(webhook ? draftOf(webhook) : emptyDraft);
  const [checked, setChecked] = useState(false);
  const create = useCreateWebhook();
  const update = useUpdateWebhook();
  const { error } = webhook ? update : create;
  const made = create.data ?? (update.data?.signingSecret === undefined ? undefined : { ...update.data, url: undefined });
  const whole = { ...draft, numberId: draft.numberId || (numbers.data?.items[0]?.id ?? '') };
  const problems = problemsOf(whole);
  const refused = fieldErrors(error);
  const submit = (form: HTMLFormElement) => {
    setChecked(true);
    if (Object.keys(problems).length > 0) return focusFirstInvalid(form);
    if (!webhook) return create.mutate(toCreate(whole));
    return update.mutate({ id: webhook.id, changes: toUpdate(webhook, whole) }, { onSuccess: ({ signingSecret }) => { if (signingSecret === undefined) onClose(); } });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={made ? t('webhooks.made', { name: made.webhook.name }) : webhook ? t('webhooks.editTitle', { name: webhook.name }) : t('webhooks.createTitle')}
      description={made ? t('webhooks.madeHint') : webhook ? t('webhooks.editHint') : t('webhooks.createHint')}
      footer={made ? <Button variant="primary" onClick={onClose}>{t('webhooks.done')}</Button> : (
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={create.isPending || update.isPending}>{t(webhook ? 'webhooks.save' : 'webhooks.create')}</Button>
        </>
      )}
    >
      {made ? (
        <div className="flex flex-col gap-4">
          {made.url === undefined ? null : <Secret label={t('webhooks.address')} text={made.url} />}
          {made.signingSecret ? <Secret label={t('webhooks.signingSecret')} text={made.signingSecret} /> : null}
        </div>
      ) : (
        <form id={formId} noValidate onSubmit={(event) => { event.preventDefault(); submit(event.currentTarget); }} className="flex flex-col gap-4">
          {error && Object.keys(refused).length === 0 ? <Notice tone="red" title={t(webhook ? 'webhooks.saveFailed' : 'webhooks.createFailed')}>{describeError(error).message}</Notice> : null}
          <WebhookFields
            webhookId={webhook?.id}
            draft={whole}
            onChange={setDraft}
            numbers={numbers.data?.items ?? []}
            error={(field) => {
              const problem = checked ? problems[field] : undefined;
              if (field === 'numberId' && numbers.isError) return t('webhooks.numbersFailed');
              return problem === undefined ? refused[field] : t(`webhooks.missing.${problem}`);
            }}
          />
        </form>
      )}
    </Dialog>
  );
}
