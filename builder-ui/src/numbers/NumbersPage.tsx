import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';

/** The numbers page. */
export function NumbersPage() {
  const { t } = useTranslation('shell');
  return <Page title={t('areas.numbers')}><SkeletonRows /></Page>;
}
