import { CloudOff, RotateCw, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error.ts';
import { describeError } from '../api/describe-error.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';

export type ErrorStateProps = {
  error: unknown;
  /** What could not be done, in words: "The flows could not be loaded". */
  title?: string | undefined;
  onRetry?: (() => void) | undefined;
  retrying?: boolean | undefined;
  compact?: boolean | undefined;
  className?: string | undefined;
};

/** In the place of an area that failed to load: what happened, what to do, and the number to give to support. */
export function ErrorState({ error, title, onRetry, retrying = false, compact, className }: ErrorStateProps) {
  const { t } = useTranslation('ui');
  const described = describeError(error);
  // What is gone or hidden from this person stays so, however often it is asked for.
  const mayHelp = !(error instanceof ApiError && [403, 404].includes(error.status));
  return (
    <div role="alert" className={className}>
      <EmptyState
        compact={compact}
        icon={described.unreachable ? <CloudOff size={20} /> : <TriangleAlert size={20} className="text-amber-ink" />}
        title={title ?? t('error.title')}
        description={
          <>
            {described.message}
            {described.requestId ? (
              <span className="mt-1 block text-xs text-faint">
                {t('error.reference')} <code className="text-2xs select-all">{described.requestId}</code>
              </span>
            ) : null}
          </>
        }
        action={onRetry && mayHelp ? <Button icon={<RotateCw size={14} />} loading={retrying} onClick={onRetry}>{t('error.retry')}</Button> : undefined}
      />
    </div>
  );
}
