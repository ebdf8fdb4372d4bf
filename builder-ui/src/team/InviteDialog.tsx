import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserCreated } from '../../../schemas/generated/types.ts';
import type { Role } from '../../../schemas/permissions.ts';
import { ApiError } from '../api/api-error.ts';
import { describeError } from '../api/describe-error.ts';
import { fieldErrors } from '../api/field-errors.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { focusFirstInvalid } from '../ui/focus-first-invalid.ts';
import { Input } from '../ui/Input.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RoleField } from './RoleField.tsx';
import { useCreateUser } from './use-users.ts';

type InviteDialogProps = { open: boolean; onOpenChange: (open: boolean) => void; onCreated: (created: UserCreated) => void };

/** Adds a person to the team. */
export function InviteDialog({ open, onOpenChange, onCreated }: InviteDialogProps) {
  const { t } = useTranslation('team');
  const formId = useId();
  const create = useCreateUser();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('invite.title')}
      description={t('invite.description')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={create.isPending}>{t('invite.submit')}</Button>
        </>
      }
    >
      <InviteForm id={formId} error={create.error} onSubmit={(user) => create.mutate(user, { onSuccess: onCreated })} />
    </Dialog>
  );
}

type InviteFormProps = { id: string; error: unknown; onSubmit: (user: { name: string; email: string; role: Role }) => void };

function InviteForm({ id, error, onSubmit }: InviteFormProps) {
  const { t } = useTranslation('team');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const [checked, setChecked] = useState(false);
  const fromServer = fieldErrors(error);
  const emailTaken = error instanceof ApiError && error.code === 'EMAIL_TAKEN' ? describeError(error).message : undefined;
  const nameError = checked && name.trim() === '' ? t('name.missing') : fromServer['name'];
  const emailError = checked && !/^\S+@\S+$/.test(email.trim()) ? t('email.invalid') : (emailTaken ?? fromServer['email']);
  const elsewhere = error && !emailTaken && Object.keys(fromServer).length === 0;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === '' || !/^\S+@\S+$/.test(email.trim())) return focusFirstInvalid(event.currentTarget);
    return onSubmit({ name: name.trim(), email: email.trim(), role });
  };
  return (
    <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4">
      {elsewhere ? <Notice tone="red" title={t('invite.failed')}>{describeError(error).message}</Notice> : null}
      <Field label={t('name.label')} error={nameError}><Input value={name} onValueChange={setName} maxLength={120} autoComplete="off" dir="auto" /></Field>
      <Field label={t('email.label')} error={emailError}><Input type="email" value={email} onValueChange={setEmail} maxLength={254} autoComplete="off" dir="ltr" /></Field>
      <RoleField value={role} onValueChange={setRole} />
    </form>
  );
}
