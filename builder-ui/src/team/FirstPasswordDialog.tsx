import { useTranslation } from 'react-i18next';
import type { UserCreated } from '../../../schemas/generated/types.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Secret } from '../ui/Secret.tsx';

/** Tells the first password of a new person; it cannot be shown again. */
export function FirstPasswordDialog({ created, onClose }: { created: UserCreated | null; onClose: () => void }) {
  const { t } = useTranslation('team');
  return (
    <Dialog
      open={created !== null}
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={t('password.title', { name: created?.user.name })}
      description={t('password.description')}
      footer={<Button variant="primary" onClick={onClose}>{t('password.done')}</Button>}
    >
      {created ? (
        <div className="flex flex-col gap-3">
          <Secret label={t('email.label')} text={created.user.email} />
          <Secret label={t('password.label')} text={created.initialPassword} />
        </div>
      ) : null}
    </Dialog>
  );
}
