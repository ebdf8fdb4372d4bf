import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';

/** The templates page. */
export function TemplatesPage() {
  const { t } = useTranslation('shell');
  return <Page title={t('areas.templates')}><SkeletonRows /></Page>;
}
