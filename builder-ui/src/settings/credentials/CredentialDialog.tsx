import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialView } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { fieldErrors } from '../../api/field-errors.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/toast.ts';
import { CredentialFields } from './CredentialFields.tsx';
import { missingFields, newDraft, requestBody } from './credential-draft.ts';
import { useSaveCredential } from './use-credentials.ts';

type CredentialDialogProps = { credential: CredentialView | undefined; onClose: () => void };

/** Enters a new credential, or changes one; an empty secret keeps the stored one. */
export function CredentialDialog({ credential, onClose }: CredentialDialogProps) {
  const { t } = useTranslation('settings');
  const formId = useId();
  const save = useSaveCredential(credential?.id);
  const [draft, setDraft] = useState(() => newDraft(credential));
  const [checked, setChecked] = useState(false);
  const missing = missingFields(draft, credential);
  const refused = fieldErrors(save.error);
  const errors = { ...refused, ...(checked ? Object.fromEntries(missing.map((field) => [field, t(`credentials.missing.${field}`)])) : {}) };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    if (missing.length > 0) return focusFirstInvalid(event.currentTarget);
    return save.mutate(requestBody(draft, credential), {
      onSuccess: ({ name }) => {
        toast({ tone: 'good', title: t('credentials.saved', { name }) });
        onClose();
      },
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={credential ? t('credentials.editTitle', { name: credential.name }) : t('credentials.createTitle')}
      description={t('credentials.dialogHint')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" loading={save.isPending}>{t('save')}</Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        {save.isError && Object.keys(refused).length === 0 ? <Notice tone="red" title={t('credentials.saveFailed')}>{describeError(save.error).message}</Notice> : null}
        <CredentialFields draft={draft} onChange={setDraft} errors={errors} stored={credential} />
      </form>
    </Dialog>
  );
}
