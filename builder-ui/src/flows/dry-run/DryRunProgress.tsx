import { useTranslation } from 'react-i18next';
import type { DryRunBody } from '../../../../schemas/generated/types.ts';
import { ProgressBar } from '../../media/ProgressBar.tsx';

/** How far a dry run has come: it ends when all were looked at, or as many were played as were asked for. */
export function DryRunProgress({ run: { counts, plan }, total }: { run: DryRunBody; total: number }) {
  const { t, i18n } = useTranslation('flow-dry-run');
  const number = new Intl.NumberFormat(i18n.language);
  const looked = Math.min(counts.looked, total);
  const share = Math.min(1, Math.max(looked / total, counts.played / plan.most));
  return (
    <div className="flex flex-col gap-1.5">
      <ProgressBar share={share} label={t('progress')} />
      <p className="text-xs text-muted" data-numeric>{t('looked', { looked: number.format(looked), total: number.format(total) })}</p>
    </div>
  );
}
