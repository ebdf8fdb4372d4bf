import { useTranslation } from 'react-i18next';
import type { CredentialView } from '../../../../schemas/generated/types.ts';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { PasswordInput } from '../../ui/PasswordInput.tsx';
import { Select } from '../../ui/Select.tsx';
import { TagInput } from '../../ui/TagInput.tsx';
import { isSent, type CredentialDraft } from './credential-draft.ts';
import { hostText } from './host-text.ts';

type CredentialFieldsProps = { draft: CredentialDraft; onChange: (draft: CredentialDraft) => void; errors: Readonly<Record<string, string | undefined>>; stored: CredentialView | undefined };

const kinds = ['bearer', 'basic', 'header', 'query'] as const;

/** The fields of a credential; the kind of a stored one stays what it is. */
export function CredentialFields({ draft, onChange, errors, stored }: CredentialFieldsProps) {
  const { t } = useTranslation('settings');
  const set = (part: Partial<CredentialDraft>) => onChange({ ...draft, ...part });
  const { kind } = draft;
  const hostError = errors['hosts'] ?? Object.entries(errors).find(([field]) => field.startsWith('hosts'))?.[1];
  return (
    <>
      <Field label={t('credentials.name')} hint={t('credentials.nameHint')} error={errors['name']}>
        <Input value={draft.name} onValueChange={(name) => set({ name })} maxLength={120} autoComplete="off" dir="auto" />
      </Field>
      <Field label={t('credentials.kind')} error={errors['kind']}>
        <Select aria-label={t('credentials.kind')} value={kind} onValueChange={(next) => set({ kind: next })} disabled={stored !== undefined} options={kinds.map((value) => ({ value, label: t(`credentials.kinds.${value}`), description: t(`credentials.kindHints.${value}`) }))} />
      </Field>
      {isSent('username', kind) ? (
        <Field label={t('credentials.username')} error={errors['username']}><Input value={draft.username} onValueChange={(username) => set({ username })} maxLength={200} autoComplete="off" dir="ltr" /></Field>
      ) : null}
      {isSent('parameter', kind) ? (
        <Field label={kind === 'header' ? t('credentials.header') : t('credentials.queryName')} error={errors['parameter']}>
          <Input value={draft.parameter} onValueChange={(parameter) => set({ parameter })} maxLength={100} autoComplete="off" dir="ltr" placeholder={kind === 'header' ? 'X-API-Key' : 'api_key'} />
        </Field>
      ) : null}
      <Field label={kind === 'basic' ? t('credentials.password') : t('credentials.secret')} hint={stored ? t('credentials.secretKept') : t('credentials.secretHint')} error={errors['secret']}>
        <PasswordInput value={draft.secret} onValueChange={(secret) => set({ secret })} maxLength={4000} autoComplete="new-password" />
      </Field>
      <Field label={t('credentials.hosts')} hint={t('credentials.hostsHint')} error={hostError}>
        <TagInput value={draft.hosts} onValueChange={(hosts) => set({ hosts })} normalise={hostText} placeholder="api.example.com" />
      </Field>
    </>
  );
}
