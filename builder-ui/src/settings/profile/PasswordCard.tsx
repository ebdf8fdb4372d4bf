import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasswordChange } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { fieldErrors } from '../../api/field-errors.ts';
import { request } from '../../api/request.ts';
import { useSession } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';
import { toast } from '../../ui/toast.ts';

// PasswordChange.next in schemas/api/session.schema.json.
const shortest = 10;

/** Changes one's own password. There is no "repeat" box: what was typed can be looked at instead. */
export function PasswordCard() {
  const { t } = useTranslation('settings');
  const { email } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [checked, setChecked] = useState(false);
  const change = useMutation({ mutationFn: (body: PasswordChange) => request<undefined>('POST', '/me/password', { body }) });
  const fromServer = fieldErrors(change.error);
  const currentError = checked && current === '' ? t('password.currentMissing') : fromServer['current'] ? t('password.currentWrong') : undefined;
  const nextError = checked && next.length < shortest ? t('password.tooShort', { count: shortest }) : fromServer['next'];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (current === '' || next.length < shortest) return focusFirstInvalid(event.currentTarget);
    return change.mutate({ current, next }, {
      onSuccess: () => {
        setCurrent('');
        setNext('');
        setChecked(false);
        toast({ tone: 'good', title: t('password.saved'), description: t('password.savedHint') });
      },
    });
  };
  return (
    <Card title={t('password.title')} description={t('password.description')}>
      <form noValidate onSubmit={submit} className="flex max-w-[420px] flex-col gap-4">
        {change.error && Object.keys(fromServer).length === 0 ? <Notice tone="red" title={t('password.failed')}>{describeError(change.error).message}</Notice> : null}
        <input type="email" name="username" autoComplete="username" defaultValue={email} hidden />
        <Field label={t('password.current')} error={currentError}><PasswordInput autoComplete="current-password" value={current} onValueChange={setCurrent} maxLength={200} /></Field>
        <Field label={t('password.next')} hint={t('password.hint', { count: shortest })} error={nextError}><PasswordInput autoComplete="new-password" value={next} onValueChange={setNext} maxLength={200} /></Field>
        <Button type="submit" className="self-start" loading={change.isPending}>{t('password.submit')}</Button>
      </form>
    </Card>
  );
}
