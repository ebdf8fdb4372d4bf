import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/Skeleton.tsx';

/** In the place of a form whose values are on their way. */
export function FormSkeleton() {
  const { t } = useTranslation('ui');
  return (
    <div role="status" aria-label={t('spinner.label')} className="mx-auto flex w-full max-w-[880px] flex-col gap-6 px-4 py-6 md:px-8">
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
