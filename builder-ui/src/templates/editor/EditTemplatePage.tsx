import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TemplateDetail } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Page } from '../../app/Page.tsx';
import { CardsSkeleton } from '../../ui/CardsSkeleton.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';
import { formOf } from './template-form.ts';

/** A template in the editor; its name and language stay. */
export function EditTemplatePage() {
  const { t } = useTranslation('templates');
  const { templateId = '' } = useParams({ strict: false });
  const query = useQuery({ queryKey: keys.templates.one(templateId), queryFn: ({ signal }) => request<TemplateDetail>('GET', `/templates/${encodeURIComponent(templateId)}`, { signal }), staleTime: Number.POSITIVE_INFINITY });
  if (!query.data) {
    return (
      <Page title={t('detail.edit')} crumbs={[{ label: t('title'), to: '/templates' }]} layout="wide">
        {query.isError ? <ErrorState className="py-10" error={query.error} title={t('failed')} onRetry={() => void query.refetch()} retrying={query.isFetching} /> : <CardsSkeleton />}
      </Page>
    );
  }
  return <TemplateEditor key={templateId} start={formOf(query.data.template)} edited={query.data.template} />;
}
