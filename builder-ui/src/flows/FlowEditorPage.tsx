import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/Page.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { EditorSkeleton } from './editor/EditorSkeleton.tsx';
import { FlowEditor } from './editor/FlowEditor.tsx';
import { flowQuery } from './flow-query.ts';
import { NodeWordsProvider } from './node-types/node-words.tsx';

/** One flow: drawing it, testing it, publishing it, watching it. */
export function FlowEditorPage() {
  const { t } = useTranslation('flows');
  const { flowId = '' } = useParams({ strict: false });
  const crumbs = [{ label: t('title'), to: '/flows' as const }];
  const flow = useQuery(flowQuery(flowId));
  if (flow.isPending || (flow.isFetching && !flow.isFetchedAfterMount)) return <Page title={t('editor.loading')} crumbs={crumbs}><EditorSkeleton /></Page>;
  if (flow.isError && !flow.data) {
    return (
      <Page title={t('editor.failed')} crumbs={crumbs}>
        <ErrorState className="m-auto" error={flow.error} title={t('editor.failed')} onRetry={() => void flow.refetch()} retrying={flow.isFetching} />
      </Page>
    );
  }
  return <NodeWordsProvider><FlowEditor key={flowId} detail={flow.data} /></NodeWordsProvider>;
}
