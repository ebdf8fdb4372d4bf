import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberView } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { fieldErrors } from '../api/field-errors.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Input } from '../ui/Input.tsx';
import { Notice } from '../ui/Notice.tsx';

/** A number that WhatsApp does not let send until it is registered: says so, and registers it with its PIN. */
export function RegisterNotice({ number }: { number: NumberView }) {
  const { t } = useTranslation(['number-register', 'numbers']);
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [pin, setPin] = useState('');
  const register = useMutation({
    mutationFn: () => request<NumberView>('POST', `/numbers/${encodeURIComponent(number.id)}/register`, { body: { pin } }),
    onSuccess: () => { setOpen(false); setPin(''); },
    onSettled: () => void client.invalidateQueries({ queryKey: keys.numbers.all }),
  });
  const errors = fieldErrors(register.error);
  return (
    <Notice tone="amber" title={t('title')} action={<Button size="sm" onClick={() => setOpen(true)}>{t('action')}</Button>}>
      {t('description')}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('dialog')}
        description={<span dir="ltr">{number.displayPhoneNumber}</span>}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{t('numbers:cancel')}</Button>
            <Button variant="primary" type="submit" form="register-form" loading={register.isPending} disabled={!/^\d{6}$/.test(pin)}>{t('action')}</Button>
          </>
        }
      >
        <form id="register-form" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); register.mutate(); }}>
          {register.isError && Object.keys(errors).length === 0 ? <Notice tone="red">{describeError(register.error).message}</Notice> : null}
          <Field label={t('pin')} hint={t('hint')} error={errors['pin']}>
            <Input value={pin} onValueChange={(next) => setPin(next.replace(/\D/g, '').slice(0, 6))} inputMode="numeric" autoComplete="off" />
          </Field>
        </form>
      </Dialog>
    </Notice>
  );
}
