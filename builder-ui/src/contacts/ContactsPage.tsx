import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';

/** The contacts page. */
export function ContactsPage() {
  const { t } = useTranslation('shell');
  return <Page title={t('areas.contacts')}><SkeletonRows /></Page>;
}
