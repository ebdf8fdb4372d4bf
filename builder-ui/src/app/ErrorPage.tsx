import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Page } from './Page.tsx';

/** In the place of a page that failed. After a release an open tab asks for files that are gone: then only a reload helps. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shell');
  const router = useRouter();
  const stale = error instanceof TypeError && /dynamically imported module|importing a module/i.test(error.message);
  const retry = () => {
    if (stale) window.location.reload();
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t('errorPage.title')}>
      <ErrorState error={error} title={stale ? t('errorPage.newVersion') : t('errorPage.heading')} onRetry={retry} className="my-auto" />
    </Page>
  );
}
