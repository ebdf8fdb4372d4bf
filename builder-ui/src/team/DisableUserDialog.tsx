import { useTranslation } from 'react-i18next';
import type { UserView } from '../../../schemas/generated/types.ts';
import { AskFirst } from '../ui/AskFirst.tsx';
import { useUpdateUser } from './use-users.ts';

/** Asks before somebody is shut out. */
export function DisableUserDialog({ user, onClose }: { user: UserView | null; onClose: () => void }) {
  const { t } = useTranslation('team');
  return (
    <AskFirst
      variables={user && { id: user.id, changes: { disabled: true } }}
      mutation={useUpdateUser()}
      title={t('disable.title', { name: user?.name })}
      description={t('disable.description', { count: user?.openConversations ?? 0 })}
      confirmLabel={t('disable.submit')}
      done={t('disable.done', { name: user?.name })}
      onClose={onClose}
    />
  );
}
