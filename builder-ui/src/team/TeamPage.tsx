import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';

/** The team page. */
export function TeamPage() {
  const { t } = useTranslation('shell');
  return <Page title={t('areas.team')}><SkeletonRows /></Page>;
}
