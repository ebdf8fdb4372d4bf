import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiKeyCreated } from '../../../../schemas/generated/types.ts';
import type { Role } from '../../../../schemas/permissions.ts';
import { describeError } from '../../api/describe-error.ts';
import { RoleField } from '../../team/RoleField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { Input } from '../../ui/Input.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Secret } from '../../ui/Secret.tsx';
import { useCreateApiKey } from './use-api-keys.ts';

type CreateKeyDialogProps = { open: boolean; onClose: () => void };

/** Two steps in one window: name the key, then carry its secret away. */
export function CreateKeyDialog({ open, onClose }: CreateKeyDialogProps) {
  const { t } = useTranslation('settings');
  const formId = useId();
  const create = useCreateApiKey();
  const created: ApiKeyCreated | undefined = create.data;
  const close = () => {
    onClose();
    create.reset();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => { if (!next) close(); }}
      title={created ? t('apiKeys.created', { name: created.apiKey.name }) : t('apiKeys.createTitle')}
      description={created ? t('apiKeys.createdHint') : t('apiKeys.createHint')}
      footer={created ? <Button variant="primary" onClick={close}>{t('apiKeys.done')}</Button> : (
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={create.isPending}>{t('apiKeys.create')}</Button>
        </>
      )}
    >
      {created ? <Secret label={t('apiKeys.secret')} text={created.secret} /> : <KeyForm id={formId} error={create.error} onSubmit={create.mutate} />}
    </Dialog>
  );
}

type KeyFormProps = { id: string; error: unknown; onSubmit: (key: { name: string; role: Role }) => void };

function KeyForm({ id, error, onSubmit }: KeyFormProps) {
  const { t } = useTranslation('settings');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const [checked, setChecked] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === '') return focusFirstInvalid(event.currentTarget);
    return onSubmit({ name: name.trim(), role });
  };
  return (
    <form id={id} noValidate onSubmit={submit} className="flex flex-col gap-4">
      {error ? <Notice tone="red" title={t('apiKeys.createFailed')}>{describeError(error).message}</Notice> : null}
      <Field label={t('apiKeys.name')} hint={t('apiKeys.nameHint')} error={checked && name.trim() === '' ? t('apiKeys.nameMissing') : undefined}>
        <Input value={name} onValueChange={setName} maxLength={120} autoComplete="off" dir="auto" />
      </Field>
      <RoleField value={role} onValueChange={setRole} label={t('apiKeys.role')} />
    </form>
  );
}
