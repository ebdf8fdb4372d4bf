import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserView } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Input } from '../ui/Input.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RoleField } from './RoleField.tsx';
import { useUpdateUser } from './use-users.ts';

/** Changes the name and the role of somebody. */
export function EditUserDialog({ user, onClose }: { user: UserView | null; onClose: () => void }) {
  const { t } = useTranslation('team');
  return (
    <Dialog open={user !== null} onOpenChange={(open) => { if (!open) onClose(); }} title={t('edit.title')} description={user?.email}>
      {user ? <EditUserForm key={user.id} user={user} onClose={onClose} /> : null}
    </Dialog>
  );
}

function EditUserForm({ user, onClose }: { user: UserView; onClose: () => void }) {
  const { t } = useTranslation('team');
  const formId = useId();
  const update = useUpdateUser();
  const [name, setName] = useState(user.name);
  const [role, setRole] = useState(user.role);
  const nameMissing = name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!nameMissing) update.mutate({ id: user.id, changes: { name: name.trim(), role } }, { onSuccess: onClose });
  };
  return (
    <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
      {update.error ? <Notice tone="red" title={t('edit.failed')}>{describeError(update.error).message}</Notice> : null}
      <Field label={t('name.label')} error={nameMissing ? t('name.missing') : undefined}><Input value={name} onValueChange={setName} maxLength={120} dir="auto" /></Field>
      <RoleField value={role} onValueChange={setRole} />
      <div className="mt-1 flex justify-end gap-2">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" variant="primary" loading={update.isPending}>{t('edit.submit')}</Button>
      </div>
    </form>
  );
}
