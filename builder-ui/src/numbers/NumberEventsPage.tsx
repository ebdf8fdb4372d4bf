import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page.tsx';
import { NumbersTabs } from './NumbersTabs.tsx';
import { PlatformReports } from './PlatformReports.tsx';
import { WebhookProblems } from './WebhookProblems.tsx';

/** What WhatsApp tells of accounts and numbers, and what arrived and could not be placed. */
export function NumberEventsPage() {
  const { t } = useTranslation(['kept-webhooks', 'numbers']);
  return (
    <Page title={t('title')} crumbs={[{ label: t('numbers:title'), to: '/numbers' }]}>
      <NumbersTabs />
      <div className="flex min-h-0 flex-1 flex-col gap-6 overflow-y-auto pb-6">
        <WebhookProblems />
        <PlatformReports />
      </div>
    </Page>
  );
}
