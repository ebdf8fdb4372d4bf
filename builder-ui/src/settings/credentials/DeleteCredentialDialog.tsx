import { useTranslation } from 'react-i18next';
import type { CredentialView } from '../../../../schemas/generated/types.ts';
import { AskFirst } from '../../ui/AskFirst.tsx';
import { useDeleteCredential } from './use-credentials.ts';

/** Asks before a secret is gone for good. */
export function DeleteCredentialDialog({ credential, onClose }: { credential: CredentialView | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  return (
    <AskFirst
      variables={credential?.id ?? null}
      mutation={useDeleteCredential()}
      title={t('credentials.deleteTitle', { name: credential?.name })}
      description={t('credentials.deleteHint')}
      confirmLabel={t('credentials.delete')}
      done={t('credentials.deleted', { name: credential?.name })}
      onClose={onClose}
    />
  );
}
