import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberCreate, NumberView } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { fieldErrors } from '../api/field-errors.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Input } from '../ui/Input.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PasswordInput } from '../ui/PasswordInput.tsx';
import { toast } from '../ui/toast.ts';

/** Connects a number of the Cloud API; the server asks Meta for its name and state with the token given. */
export function ConnectNumberDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('numbers');
  const client = useQueryClient();
  const [draft, setDraft] = useState({ id: '', wabaId: '', token: '' });
  const create = useMutation({
    mutationFn: (body: NumberCreate) => request<NumberView>('POST', '/numbers', { body }),
    onSuccess: (number) => {
      void client.invalidateQueries({ queryKey: keys.numbers.all });
      toast({ tone: 'good', title: t('connected', { name: number.verifiedName }) });
      onClose();
    },
  });
  const errors = fieldErrors(create.error);
  const digits = (text: string) => text.replace(/\D/g, '');
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={t('connectTitle')}
      description={t('connectDescription')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form="connect-number" loading={create.isPending} disabled={!draft.id || !draft.wabaId || !draft.token}>{t('connect')}</Button>
        </>
      }
    >
      <form id="connect-number" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); create.mutate(draft); }}>
        {create.isError && Object.keys(errors).length === 0 ? <Notice tone="red">{describeError(create.error).message}</Notice> : null}
        <Field label={t('fields.id')} hint={t('fields.idHint')} error={errors['id']}><Input inputMode="numeric" dir="ltr" value={draft.id} onValueChange={(id) => setDraft({ ...draft, id: digits(id) })} /></Field>
        <Field label={t('fields.wabaId')} hint={t('fields.wabaIdHint')} error={errors['wabaId']}><Input inputMode="numeric" dir="ltr" value={draft.wabaId} onValueChange={(wabaId) => setDraft({ ...draft, wabaId: digits(wabaId) })} /></Field>
        <Field label={t('fields.token')} hint={t('fields.tokenHint')} error={errors['token']}><PasswordInput autoComplete="off" value={draft.token} onValueChange={(token) => setDraft({ ...draft, token })} /></Field>
      </form>
    </Dialog>
  );
}
