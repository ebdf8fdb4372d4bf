import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberUpdate, NumberView } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { fieldErrors } from '../api/field-errors.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { whatsAppWords } from '../i18n/whatsapp-words.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PasswordInput } from '../ui/PasswordInput.tsx';

/** Changes a number's token and app secret, or disconnects it. */
export function NumberDialog({ number, onClose }: { number: NumberView; onClose: () => void }) {
  const { t } = useTranslation(['numbers', 'whatsapp-errors']);
  const client = useQueryClient();
  const [token, setToken] = useState('');
  const [appSecret, setAppSecret] = useState('');
  const [asking, setAsking] = useState(false);
  const path = `/numbers/${encodeURIComponent(number.id)}`;
  const navigate = useNavigate();
  const done = () => {
    void client.invalidateQueries({ queryKey: keys.numbers.all });
    onClose();
  };
  const save = useMutation({ mutationFn: (body: NumberUpdate) => request<NumberView>('PATCH', path, { body }), onSuccess: done });
  const remove = useMutation({ mutationFn: () => request<undefined>('DELETE', path), onSuccess: () => { done(); void navigate({ to: '/numbers' }); } });
  const errors = fieldErrors(save.error);
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={number.verifiedName}
      description={<span dir="ltr">{number.displayPhoneNumber}</span>}
      footer={
        <>
          <Button variant="danger-ghost" className="me-auto" onClick={() => setAsking(true)}>{t('disconnect')}</Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form="number-form" loading={save.isPending} disabled={!token && !appSecret}>{t('save')}</Button>
        </>
      }
    >
      <form id="number-form" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); save.mutate({ ...(token ? { token } : {}), ...(appSecret ? { appSecret } : {}) }); }}>
        {number.breaker ? <Notice tone="red" title={t('halted')}>{whatsAppWords(t, number.breaker.message)}</Notice> : null}
        {save.isError && Object.keys(errors).length === 0 ? <Notice tone="red">{describeError(save.error).message}</Notice> : null}
        <Field label={t('fields.newToken')} hint={t('fields.newTokenHint')} error={errors['token']} optional><PasswordInput autoComplete="off" value={token} onValueChange={setToken} /></Field>
        <Field label={t('fields.appSecret')} hint={t(number.hasAppSecret ? 'fields.appSecretKeep' : 'fields.appSecretHint')} error={errors['appSecret']} optional>
          <PasswordInput autoComplete="off" value={appSecret} onValueChange={setAppSecret} />
        </Field>
        {number.hasAppSecret ? <Button className="self-start" size="sm" loading={save.isPending} onClick={() => save.mutate({ appSecret: null })}>{t('forgetAppSecret')}</Button> : null}
      </form>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        danger
        title={t('disconnectTitle', { name: number.verifiedName })}
        description={t('disconnectDescription')}
        confirmLabel={t('disconnect')}
        loading={remove.isPending}
        error={remove.isError ? describeError(remove.error).message : undefined}
        onConfirm={() => remove.mutate()}
      />
    </Dialog>
  );
}
