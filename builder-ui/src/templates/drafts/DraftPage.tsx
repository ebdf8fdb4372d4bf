import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TemplateDraftView } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { PageSkeleton } from '../../app/PageSkeleton.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { TemplateEditor } from '../editor/TemplateEditor.tsx';
import { formOf } from '../editor/template-form.ts';

/** A draft in the editor. What somebody else saves meanwhile does not overwrite what is being written. */
export function DraftPage() {
  const { t } = useTranslation('templates');
  const { draftId = '' } = useParams({ strict: false });
  const query = useQuery({ queryKey: keys.templateDrafts.one(draftId), queryFn: ({ signal }) => request<TemplateDraftView>('GET', `/template-drafts/${encodeURIComponent(draftId)}`, { signal }), staleTime: 0, gcTime: 0, refetchOnReconnect: false });
  if (query.isError) return <ErrorState className="py-10" error={query.error} title={t('drafts.failed')} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <PageSkeleton />;
  return <TemplateEditor key={draftId} start={formOf(query.data.content)} draft={query.data} />;
}
