import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';

/** The inbox page. */
export function InboxPage() {
  const { t } = useTranslation('shell');
  return <Page title={t('areas.inbox')}><SkeletonRows /></Page>;
}
