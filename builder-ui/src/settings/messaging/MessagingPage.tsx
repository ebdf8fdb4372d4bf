import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NodeWordsProvider } from '../../flows/node-types/node-words.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { CardsSkeleton } from '../../ui/CardsSkeleton.tsx';
import { organisationQuery } from '../organisation/use-organisation.ts';
import { SettingsPage } from '../SettingsPage.tsx';
import { MessagingForm } from './MessagingForm.tsx';

/** Words that mean something to the system, and how much automation may send. */
export function MessagingPage() {
  const { t } = useTranslation('messaging');
  const organisation = useQuery(organisationQuery);
  if (organisation.isPending) return <SettingsPage title={t('title')}><CardsSkeleton /></SettingsPage>;
  return (
    <SettingsPage title={t('title')}>
      {organisation.data ? <NodeWordsProvider><MessagingForm organisation={organisation.data} /></NodeWordsProvider>
        : <ErrorState error={organisation.error} title={t('loadFailed')} onRetry={() => void organisation.refetch()} retrying={organisation.isFetching} />}
    </SettingsPage>
  );
}
