import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowGraph, FlowKind } from '../../../../schemas/generated/types.ts';
import { card } from '../canvas/card-geometry.ts';
import { FlowCanvas } from '../canvas/FlowCanvas.tsx';
import { createEditorSession, type ChangeMarks, type EditorSession } from '../editor/editor-session.ts';
import { SessionContext } from '../editor/session-context.ts';
import { changesBetween } from './change-marks.ts';
import { useDiffFocus } from './diff-focus.ts';
import { LinkedViewport } from './LinkedViewport.tsx';
import { ViewportLink } from './viewport-link.ts';

export type DiffSide = { label: string; graph: FlowGraph };

type DiffViewProps = { flowId: string; kind: FlowKind; before: DiffSide; after: DiffSide };

const legend = ['added', 'removed', 'changed', 'moved'] as const;

/** Two states of a flow on two canvases that move together, with what differs coloured on both. */
export function DiffView({ flowId, kind, before, after }: DiffViewProps) {
  const { t } = useTranslation('flows');
  const sides = useMemo(() => {
    const { marks } = changesBetween(before.graph, after.graph);
    const open = (graph: FlowGraph, side: ChangeMarks) => createEditorSession({ flowId, kind, graph, readOnly: true, marks: side });
    return { link: new ViewportLink(), sessions: [open(before.graph, marks.before), open(after.graph, marks.after)] as const };
  }, [before.graph, after.graph, flowId, kind]);
  const { nodeId, asked } = useDiffFocus();
  useEffect(() => {
    if (nodeId !== undefined && asked > 0) show(sides.sessions, nodeId);
  }, [nodeId, asked, sides]);
  useEffect(() => () => useDiffFocus.setState({ nodeId: undefined, asked: 0 }), []);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex min-h-0 flex-1">
        {sides.sessions.map((session, index) => {
          const { label } = index === 0 ? before : after;
          return (
            <section key={index} aria-label={label} className="relative min-h-0 min-w-0 flex-1 border-line not-first:border-s">
              <SessionContext value={session}><FlowCanvas><LinkedViewport link={sides.link} /></FlowCanvas></SessionContext>
              <p className="absolute start-3 top-3 rounded-control border border-line bg-surface px-2 py-1 text-xs font-medium" dir="auto">{label}</p>
            </section>
          );
        })}
      </div>
      <ul className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-surface px-4 py-2 text-xs text-muted">
        {legend.map((mark) => <li key={mark} className="inline-flex items-center gap-1.5"><span className="diff-swatch" data-mark={mark} aria-hidden />{t(`changes.${mark}`)}</li>)}
      </ul>
    </div>
  );
}

/** Brings a step into the middle and selects it wherever it is; the canvases move together. */
function show(sessions: ReadonlyArray<EditorSession>, nodeId: string): void {
  for (const { canvas } of sessions) canvas.select([nodeId]);
  const holder = sessions.findLast(({ canvas }) => canvas.store.getState().nodes.some((node) => node.id === nodeId));
  const item = holder?.canvas.store.getState().nodes.find((node) => node.id === nodeId);
  const instance = holder?.instance();
  if (!item || !instance) return;
  void instance.setCenter(item.position.x + card.width / 2, item.position.y + (item.height ?? 0) / 2, { zoom: Math.max(instance.getZoom(), 0.7), duration: 160 });
}
