import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { CardsSkeleton } from '../../ui/CardsSkeleton.tsx';
import { SettingsPage } from '../SettingsPage.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';
import { organisationQuery } from './use-organisation.ts';

/** Name, time zone and language of the organisation. */
export function OrganisationPage() {
  const { t } = useTranslation('settings');
  const organisation = useQuery(organisationQuery);
  if (organisation.isPending) return <SettingsPage title={t('sections.organisation')}><CardsSkeleton /></SettingsPage>;
  return (
    <SettingsPage title={t('sections.organisation')}>
      {organisation.data ? <OrganisationForm organisation={organisation.data} />
        : <ErrorState error={organisation.error} title={t('organisation.loadFailed')} onRetry={() => void organisation.refetch()} retrying={organisation.isFetching} />}
    </SettingsPage>
  );
}
