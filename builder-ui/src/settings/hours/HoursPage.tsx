import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { CardsSkeleton } from '../../ui/CardsSkeleton.tsx';
import { organisationQuery } from '../organisation/use-organisation.ts';
import { SettingsPage } from '../SettingsPage.tsx';
import { HoursForm } from './HoursForm.tsx';

/** Opening hours and holidays. */
export function HoursPage() {
  const { t } = useTranslation('settings');
  const organisation = useQuery(organisationQuery);
  if (organisation.isPending) return <SettingsPage title={t('sections.hours')}><CardsSkeleton /></SettingsPage>;
  return (
    <SettingsPage title={t('sections.hours')}>
      {organisation.data ? <HoursForm organisation={organisation.data} />
        : <ErrorState error={organisation.error} title={t('hours.loadFailed')} onRetry={() => void organisation.refetch()} retrying={organisation.isFetching} />}
    </SettingsPage>
  );
}
