import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';

/** The flows page. */
export function FlowEditorPage() {
  const { t } = useTranslation('shell');
  return <Page title={t('areas.flows')}><SkeletonRows /></Page>;
}
