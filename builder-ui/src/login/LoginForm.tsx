import { useRouter, useSearch } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error.ts';
import { describeError } from '../api/describe-error.ts';
import { useLogIn } from '../app/session.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Input } from '../ui/Input.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PasswordInput } from '../ui/PasswordInput.tsx';
import { safeNext } from './safe-next.ts';
import { readStored, writeStored } from '../ui/stored.ts';

const storageKey = 'parley.email';

/** E-mail and password. The e-mail is remembered in this browser, the password is left to the browser's own keeper. */
export function LoginForm() {
  const { t } = useTranslation('login');
  const router = useRouter();
  const { next } = useSearch({ from: '/login' });
  const logIn = useLogIn();
  const remembered = readStored(storageKey) ?? '';
  const [email, setEmail] = useState(remembered);
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const emailBox = useRef<HTMLInputElement>(null);
  const passwordBox = useRef<HTMLInputElement>(null);

  const emailError = checked ? (email.trim() === '' ? t('email.missing') : /^\S+@\S+$/.test(email.trim()) ? undefined : t('email.invalid')) : undefined;
  const passwordMissing = checked && password === '' ? t('password.missing') : undefined;
  const refused = logIn.error instanceof ApiError && logIn.error.code === 'INVALID_CREDENTIALS';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!/^\S+@\S+$/.test(email.trim())) return emailBox.current?.focus();
    if (password === '') return passwordBox.current?.focus();
    logIn.mutate({ email: email.trim(), password }, {
      onSuccess: () => {
        writeStored(storageKey, email.trim());
        router.history.replace(safeNext(next));
      },
      onError: () => passwordBox.current?.select(),
    });
    return undefined;
  };

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {logIn.error && !refused ? <Notice tone="red" title={t('failed')}>{describeError(logIn.error).message}</Notice> : null}
      <Field label={t('email.label')} error={emailError}>
        <Input ref={emailBox} size="lg" type="email" name="email" autoComplete="username" inputMode="email" autoCapitalize="none" spellCheck={false} autoFocus={remembered === ''} value={email} onValueChange={setEmail} dir="ltr" />
      </Field>
      <Field label={t('password.label')} error={passwordMissing ?? (refused ? t('password.refused') : undefined)}>
        <PasswordInput
          ref={passwordBox}
          size="lg"
          name="password"
          autoComplete="current-password"
          autoFocus={remembered !== ''}
          value={password}
          onValueChange={(text) => {
            setPassword(text);
            if (logIn.error) logIn.reset();
          }}
        />
      </Field>
      <Button type="submit" variant="primary" size="lg" loading={logIn.isPending} className="mt-1 w-full">{t('submit')}</Button>
    </form>
  );
}
