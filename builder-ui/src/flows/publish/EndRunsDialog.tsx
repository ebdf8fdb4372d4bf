import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';

type EndRunsDialogProps = {
  open: boolean;
  /** Contacts inside by the latest count, which goes on while the question stands. */
  count: number;
  /** The version that is to be published. */
  version: number;
  onOpenChange: (open: boolean) => void;
  onConfirm: () => void;
};

/** Asks before a publication ends the runs of everybody inside: it is the one choice that nobody can take back. */
export function EndRunsDialog({ open, count, version, onOpenChange, onConfirm }: EndRunsDialogProps) {
  const { t } = useTranslation('flows');
  return <ConfirmDialog danger open={open} onOpenChange={onOpenChange} title={t('publish.endRuns.title', { count })} description={t('publish.endRuns.text', { version })} confirmLabel={t('publish.endRuns.confirm')} onConfirm={onConfirm} />;
}
