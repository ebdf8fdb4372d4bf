import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from './Page.tsx';

/** For addresses at which there is nothing, or nothing for this person. */
export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('notFound.title')}>
      <EmptyState
        className="my-auto"
        icon={<Compass size={20} />}
        title={t('notFound.heading')}
        description={t('notFound.description')}
        action={<Button render={<Link to="/" />}>{t('notFound.action')}</Button>}
      />
    </Page>
  );
}
