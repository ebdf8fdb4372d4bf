import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunProblemItem, TraceEntry } from '../../../../schemas/generated/types.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { createEditorSession } from '../editor/editor-session.ts';
import { SessionContext } from '../editor/session-context.ts';
import { TraceList } from '../phone/TraceList.tsx';
import { useVersion } from '../publish/use-version-session.ts';

/** The way the run took, in the words of the version that it is on. */
export function ProblemPath({ run, entries }: { run: RunProblemItem; entries: ReadonlyArray<TraceEntry> }) {
  const { t } = useTranslation('runs');
  const navigate = useNavigate();
  const { data } = useVersion(run.flow.id, run.version);
  // Only the words of its steps are asked of the session; what kind of flow it is does not matter to them.
  const session = useMemo(() => (data ? createEditorSession({ flowId: run.flow.id, kind: 'conversation', graph: data.graph, readOnly: true }) : undefined), [data, run.flow.id]);
  if (entries.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-2xs font-semibold tracking-wide text-muted uppercase">{t('path')}</h3>
      {session ? (
        <SessionContext value={session}>
          <TraceList entries={entries} flowId={run.flow.id} onOpen={() => void navigate({ to: '/flows/$flowId', params: { flowId: run.flow.id }, search: { view: 'watch', run: run.id } })} />
        </SessionContext>
      ) : <Skeleton className="h-24 w-full" />}
    </section>
  );
}
