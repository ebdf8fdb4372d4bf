import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FlowDetail, FlowPublish, FlowPublished, FlowSummary, FlowTestRun, PublishPreview } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { toast } from '../../ui/toast.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { useRefreshOnMoves } from '../editor/use-refresh-on-moves.ts';
import type { DraftSaver } from '../saving/draft-saver.ts';

/** Contacts come and go while somebody thinks about where to send them; word of it may be missed, so they are counted again anyway. */
const refreshMs = 10_000;
const moving = ['publish-preview'];

/** Who is inside the flow now, step by step; asked for only while it is wanted, with the draft saved before. */
export function usePublishPreview(flow: FlowSummary, saver: DraftSaver, wanted: boolean) {
  useRefreshOnMoves(flow.id, moving);
  return useQuery({
    queryKey: keys.flows.part(flow.id, 'publish-preview'),
    queryFn: async ({ signal }) => {
      await saver.flush();
      return request<PublishPreview>('GET', `/flows/${flow.id}/publish-preview`, { signal });
    },
    enabled: wanted && flow.publishedVersion !== undefined,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: refreshMs,
  });
}

/** What the server's checks say about the draft now: since it was saved, another flow may have taken its words or a template its approval. */
export function usePublishFindings(session: EditorSession, saver: DraftSaver) {
  return useQuery({
    queryKey: keys.flows.part(session.flowId, 'publish-findings'),
    queryFn: async ({ signal }) => {
      await saver.flush();
      const { issues } = await request<FlowDetail>('GET', `/flows/${session.flowId}`, { signal });
      session.serverFindings.setState(issues, true);
      return issues;
    },
    staleTime: 0,
    gcTime: 0,
  });
}

/** What the flow's tests say about the draft as it is on the screen. */
export function usePublishTests(flow: FlowSummary, saver: DraftSaver) {
  return useQuery({
    queryKey: keys.flows.part(flow.id, 'publish-tests'),
    queryFn: async ({ signal }) => {
      await saver.flush();
      return request<FlowTestRun>('POST', `/flows/${flow.id}/tests/run`, { signal });
    },
    staleTime: 0,
    gcTime: 0,
  });
}

/** Publishes the draft as it is on the screen. */
export function usePublish(flow: FlowSummary, saver: DraftSaver, onDone: (published: FlowPublished) => void) {
  const { t } = useTranslation('flows');
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: Omit<FlowPublish, 'revision'>) => {
      await saver.flush();
      if (saver.dirty) throw new Error('The draft could not be saved, so it was not published.');
      const { revision } = saver.state.getState();
      return request<FlowPublished>('POST', `/flows/${flow.id}/publish`, { body: { revision, ...body } });
    },
    onSuccess: (published) => {
      client.setQueryData(keys.flows.part(flow.id, 'summary'), published.flow);
      if (published.move) client.setQueryData(keys.flows.part(flow.id, 'move', { number: published.version.number }), published.move);
      void client.invalidateQueries({ queryKey: keys.flows.part(flow.id, 'versions') });
      void client.invalidateQueries({ queryKey: keys.flows.list() });
      toast({ title: t('publish.done', { name: published.flow.name, version: published.version.number }), tone: 'good' });
      onDone(published);
    },
  });
}
