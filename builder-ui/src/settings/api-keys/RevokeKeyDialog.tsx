import { useTranslation } from 'react-i18next';
import type { ApiKeyView } from '../../../../schemas/generated/types.ts';
import { AskFirst } from '../../ui/AskFirst.tsx';
import { useRevokeApiKey } from './use-api-keys.ts';

/** Asks before a key stops working. */
export function RevokeKeyDialog({ apiKey, onClose }: { apiKey: ApiKeyView | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  return (
    <AskFirst
      variables={apiKey?.id ?? null}
      mutation={useRevokeApiKey()}
      title={t('apiKeys.revokeTitle', { name: apiKey?.name })}
      description={t('apiKeys.revokeHint')}
      confirmLabel={t('apiKeys.revoke')}
      done={t('apiKeys.revoked', { name: apiKey?.name })}
      onClose={onClose}
    />
  );
}
