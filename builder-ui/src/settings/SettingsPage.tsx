import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';

/** The settings page. */
export function SettingsPage() {
  const { t } = useTranslation('shell');
  return <Page title={t('areas.settings')}><SkeletonRows /></Page>;
}
