import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowDetail } from '../../../../schemas/generated/types.ts';
import { Page } from '../../app/Page.tsx';
import { usePermission } from '../../app/session.ts';
import { useWordsAhead } from '../../i18n/use-words-ahead.ts';
import { usePresence } from '../presence/use-presence.ts';
import { PublishDialog } from '../publish/PublishDialog.tsx';
import { ConflictDialog } from '../saving/ConflictDialog.tsx';
import { SaveIndicator } from '../saving/SaveIndicator.tsx';
import { useDraftSaver } from '../saving/use-draft-saver.ts';
import { EditorActions } from './EditorActions.tsx';
import { EditorBody } from './EditorBody.tsx';
import { HostContext, type EditorHost } from './editor-host.ts';
import { editorSearch } from './editor-search.ts';
import { createEditorSession } from './editor-session.ts';
import { resetEditorUi, useEditorUi, type EditorMode } from './editor-ui.ts';
import { SessionContext } from './session-context.ts';
import { useFlowSummary } from './use-flow-summary.ts';
import { useInlineChecks } from './use-inline-checks.ts';
import { useNarrow } from './use-narrow.ts';

const panelWords = ['flow-watch', 'flow-tests', 'phone-earlier', 'flow-dry-run', 'flow-diff', 'runs'];

/** The editor of one flow. Holds the draft for as long as it is open, also while a version or a run is looked at. */
export function FlowEditor({ detail }: { detail: FlowDetail }) {
  const { t } = useTranslation('flows');
  const navigate = useNavigate();
  const search = editorSearch(useSearch({ strict: false }));
  const mayWrite = usePermission('flows.write');
  const mayPublish = usePermission('flows.publish');
  const narrow = useNarrow();
  const flow = useFlowSummary(detail);
  const readOnly = !mayWrite || narrow || flow.status === 'archived';
  const [own] = useState(() => createEditorSession({ flowId: detail.flow.id, kind: detail.flow.kind, graph: detail.graph, readOnly }));
  // The window may become narrow, the flow archived: the stores stay, only what may be done with them changes.
  const draft = useMemo(() => ({ ...own, readOnly }), [own, readOnly]);
  const mode: EditorMode = search.run ? 'watch' : (search.view ?? 'edit');
  const saver = useDraftSaver(draft, detail);
  useInlineChecks(draft);
  useWordsAhead(panelWords);
  usePresence(draft, mode);
  useEffect(() => resetEditorUi, []);

  const host = useMemo((): EditorHost => ({
    mode,
    setMode: (next) => void navigate({ to: '/flows/$flowId', params: { flowId: detail.flow.id }, search: next === 'edit' ? {} : { view: next }, replace: true }),
    saveNow: () => saver.flush(),
    publish: () => useEditorUi.setState({ publishing: true }),
    mayPublish: mayPublish && !readOnly,
  }), [mode, navigate, detail.flow.id, saver, mayPublish, readOnly]);

  return (
    <SessionContext value={draft}>
      <HostContext value={host}>
        <Page
          title={flow.name}
          crumbs={[{ label: t('title'), to: '/flows' }]}
          state={mayWrite ? <SaveIndicator saver={saver} /> : t('editor.readOnly')}
          actions={<EditorActions flow={flow} saver={saver} narrow={narrow} />}
        >
          <EditorBody draft={draft} flow={flow} search={search} narrow={narrow} />
        </Page>
        <PublishDialog flow={flow} saver={saver} />
        <ConflictDialog saver={saver} />
      </HostContext>
    </SessionContext>
  );
}
