import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Secret } from '../ui/Secret.tsx';

export type FirstPassword = { name: string; email: string; password: string };

/** Tells the first password of a person; it cannot be shown again. */
export function FirstPasswordDialog({ first, onClose }: { first: FirstPassword | null; onClose: () => void }) {
  const { t } = useTranslation('team');
  return (
    <Dialog
      open={first !== null}
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={t('password.title', { name: first?.name })}
      description={t('password.description')}
      footer={<Button variant="primary" onClick={onClose}>{t('password.done')}</Button>}
    >
      {first ? (
        <div className="flex flex-col gap-3">
          <Secret label={t('email.label')} text={first.email} />
          <Secret label={t('password.label')} text={first.password} />
        </div>
      ) : null}
    </Dialog>
  );
}
