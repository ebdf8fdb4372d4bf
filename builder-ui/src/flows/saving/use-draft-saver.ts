import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftSaved, FlowDetail, FlowGraph, FlowSummary } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { useLive } from '../../live/use-live.ts';
import { toast } from '../../ui/toast.ts';
import { toGraph } from '../document/flow-document.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { browserMirror } from './draft-mirror.ts';
import { DraftSaver } from './draft-saver.ts';

/** Browsers cap what a page may still send while it closes (64 KB); larger drafts are kept in the browser instead. */
const keepaliveBytes = 60_000;

/** Saves the draft of a session by itself for as long as the editor is open, and warns before unsent edits are left. */
export function useDraftSaver(session: EditorSession, detail: FlowDetail): DraftSaver {
  const { t } = useTranslation('flows');
  const path = `/flows/${session.flowId}`;
  const client = useQueryClient();
  const summary = keys.flows.part(session.flowId, 'summary');
  const save = async (graph: FlowGraph, revision: number): Promise<DraftSaved> => {
    const saved = await request<DraftSaved>('PUT', `${path}/draft`, { body: { graph, revision } });
    const { updatedAt, hasUnpublishedChanges, issues } = saved;
    session.serverFindings.setState(issues, true);
    client.setQueryData(summary, (before?: FlowSummary) => before && { ...before, updatedAt, hasUnpublishedChanges });
    return saved;
  };
  // Past the cache of queries, which would draw the whole page again.
  const load = async (): Promise<FlowDetail> => {
    const loaded = await request<FlowDetail>('GET', path);
    session.serverFindings.setState(loaded.issues, true);
    client.setQueryData(summary, loaded.flow);
    return loaded;
  };
  const [saver] = useState(() => new DraftSaver({
    flowId: session.flowId,
    document: session.document,
    start: { graph: detail.graph, revision: detail.revision, updatedAt: detail.flow.updatedAt },
    save,
    load,
    mirror: browserMirror(),
    onMerged: () => toast({ key: 'merged', title: t('saving.merged') }),
    now: Date.now,
    setTimer: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  }));

  useEffect(() => session.serverFindings.setState(detail.issues, true), [session, detail]);

  useEffect(() => {
    if (session.readOnly) return undefined;
    saver.start();
    // Edits that could not be read back are lost already; the flow as the server has it is the best there is.
    saver.restore().catch(() => undefined);
    const online = () => void saver.flush();
    const guard = (event: BeforeUnloadEvent) => { if (saver.dirty) event.preventDefault(); };
    const leave = () => {
      if (!saver.dirty) return;
      const body = { graph: toGraph(session.document.get()), revision: saver.state.getState().revision };
      if (JSON.stringify(body).length < keepaliveBytes) request('PUT', `${path}/draft`, { body, keepalive: true }).catch(() => undefined);
    };
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', guard);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', guard);
      window.removeEventListener('pagehide', leave);
      saver.stop();
    };
  }, [saver, session, path]);

  useLive(`flow:${session.flowId}`, (event) => {
    if (event.type !== 'flow.changed' || session.readOnly) return;
    const { revision = Number.POSITIVE_INFINITY } = (event.data ?? {}) as { revision?: number };
    saver.refresh(revision).catch(() => undefined);
  });
  return saver;
}
