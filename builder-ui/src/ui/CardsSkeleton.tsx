import { useTranslation } from 'react-i18next';
import { Skeleton } from './Skeleton.tsx';

/** In the place of cards whose content is on its way. */
export function CardsSkeleton() {
  const { t } = useTranslation('ui');
  return (
    <div role="status" aria-label={t('spinner.label')} className="flex flex-col gap-6">
      {[0, 1].map((card) => (
        <div key={card} className="flex flex-col gap-4 rounded-card border border-line bg-surface p-5">
          <Skeleton className="h-4 w-40" />
          <Skeleton className="h-8 w-full max-w-80" />
          <Skeleton className="h-8 w-full max-w-80" />
        </div>
      ))}
    </div>
  );
}
