import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useUnsavedGuard } from './use-unsaved-guard.ts';

/** Asks before unsaved changes are left behind. Place it anywhere in a page that has a form. */
export function UnsavedDialog({ dirty }: { dirty: boolean }) {
  const { t } = useTranslation('shell');
  const guard = useUnsavedGuard(dirty);
  return (
    <ConfirmDialog
      open={guard.status === 'blocked'}
      onOpenChange={(open) => { if (!open) guard.reset?.(); }}
      danger
      title={t('unsaved.title')}
      description={t('unsaved.description')}
      confirmLabel={t('unsaved.leave')}
      onConfirm={() => guard.proceed?.()}
    />
  );
}
