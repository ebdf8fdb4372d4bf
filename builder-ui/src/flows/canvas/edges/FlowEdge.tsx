import './edges.css';
import { BaseEdge, EdgeLabelRenderer, getSmoothStepPath, type EdgeProps } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../ui/cx.ts';
import { useEditorUi } from '../../editor/editor-ui.ts';
import { useCanvas, useChangeMark, useDocument, useNodeCounts, useEditorSession, useTrail } from '../../editor/session-context.ts';
import { exitKey } from '../../editor/trail.ts';
import { shareOf, shareText } from '../../watch/share-text.ts';
import { edgeNameId, type CanvasEdge } from '../canvas-items.ts';
import { takesTurns } from '../sight/large-flow.ts';
import { useLater } from '../sight/use-later.ts';
import { edgeReach } from './edge-at.ts';
import { turning } from './edge-line.ts';
import { nodeHandles } from '../../node-types/node-handles.ts';
import { useNodeWords } from '../../node-types/node-words.tsx';

/** An edge in smooth steps. Hovering or focusing it offers to insert a step; while watching it carries its share. */
export const FlowEdge = memo(function FlowEdge(props: EdgeProps<CanvasEdge>) {
  const { id, source, sourceHandleId, selected, data, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition } = props;
  const { readOnly, canvas } = useEditorSession();
  const named = useLater(takesTurns(canvas.store.getState()), atRest);
  const handle = sourceHandleId ?? '';
  const hovered = useCanvas((state) => state.hoveredEdge === id);
  const counts = useNodeCounts(source);
  const taken = useTrail((trail) => trail.exits.has(exitKey(source, handle)));
  const dark = useTrail((trail) => trail.active) && !taken;
  const [path, labelX, labelY] = getSmoothStepPath({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, ...turning, stepPosition: data?.bend ?? 0.5 });
  const mark = useChangeMark(exitKey(source, handle));
  const share = counts ? shareOf(counts, handle) : 0;
  return (
    <>
      {named ? <EdgeName id={id} source={source} handle={handle} target={props.target} /> : null}
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={edgeReach}
        className={cx('flow-edge', taken && 'flow-edge-taken', dark && 'flow-edge-dark', mark && `flow-edge-${mark}`)}
        style={counts ? { strokeWidth: 1.5 + share * 4.5 } : {}}
      />
      {!readOnly && (hovered || selected) ? <InsertButton edgeId={id} x={labelX} y={labelY} /> : null}
      {share > 0 ? <ShareLabel share={share} x={sourceX + 30} y={sourceY} /> : null}
    </>
  );
});

/** Names can wait until the view rests for a moment: a whole column of edges that comes into sight in one frame has enough to do. */
const nameAfterMs = 300;

const atRest = (run: () => void): (() => void) => {
  const timer = setTimeout(run, nameAfterMs);
  return () => clearTimeout(timer);
};

/** Names the edge after its ends, for those who do not see where it leads. */
const EdgeName = memo(function EdgeName({ id, source, handle, target }: { id: string; source: string; handle: string; target: string }) {
  const words = useNodeWords();
  const name = useDocument(({ document: { nodes } }) => {
    const [from, to] = [nodes[source], nodes[target]];
    const exit = from && nodeHandles(from).find((candidate) => candidate.id === handle);
    return from && to ? words.t('canvas.edgeName', { from: words.name(from), exit: exit ? words.handle(from.type, exit) : handle, to: words.name(to) }) : '';
  });
  return <desc id={edgeNameId(id)}>{name}</desc>;
});

function InsertButton({ edgeId, x, y }: { edgeId: string; x: number; y: number }) {
  const { t } = useTranslation('flows');
  const { canvas } = useEditorSession();
  const openPicker = useEditorUi((ui) => ui.openPicker);
  return (
    <EdgeLabelRenderer>
      <button
        type="button"
        aria-label={t('canvas.insertHere')}
        title={t('canvas.insertHere')}
        className="nodrag nopan edge-insert"
        style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
        onMouseEnter={() => canvas.store.setState({ hoveredEdge: edgeId })}
        onMouseLeave={() => canvas.store.setState({ hoveredEdge: undefined })}
        onClick={(event) => {
          const { left, width, bottom } = event.currentTarget.getBoundingClientRect();
          openPicker({ attachment: { at: 'edge', edgeId }, anchor: { x: left + width / 2, y: bottom } });
        }}
      >
        <Plus size={14} aria-hidden />
      </button>
    </EdgeLabelRenderer>
  );
}

function ShareLabel({ share, x, y }: { share: number; x: number; y: number }) {
  const { i18n } = useTranslation();
  return (
    <EdgeLabelRenderer>
      <span className="edge-share" style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }} data-numeric>{shareText(share, i18n.language)}</span>
    </EdgeLabelRenderer>
  );
}
