import { Handle, Position, useConnection, type NodeProps } from '@xyflow/react';
import { memo, Suspense, type CSSProperties } from 'react';
import { cx } from '../../ui/cx.ts';
import { useEditorSession, useNodeCounts, useNodeLight, useChangeMark } from '../editor/session-context.ts';
import { nodeCardLine } from '../node-types/node-editors.ts';
import { nodeType } from '../node-types/node-types.ts';
import { PeerMark } from '../presence/PeerMark.tsx';
import { cardHeight } from './card-geometry.ts';
import { CardHeader } from './CardHeader.tsx';
import { CardSummary } from './CardSummary.tsx';
import type { StepItem } from './canvas-items.ts';
import { FoldRow } from './FoldRow.tsx';
import { HandleRow } from './HandleRow.tsx';
import { takesTurns } from './sight/large-flow.ts';
import { nextFrame, useLater } from './sight/use-later.ts';
import { TroubleWord } from './TroubleWord.tsx';

/** A step of the flow on the canvas. Its place stays outside, so that a card that is dragged moves without being drawn again. */
export const NodeCard = memo(function NodeCard({ id, data, selected }: NodeProps<StepItem>) {
  return <DrawnCard id={id} data={data} selected={selected} />;
});

/** Drawn to the measures of card-geometry.ts; change both together. A card that comes into sight while the view moves takes two frames. */
const DrawnCard = memo(function DrawnCard({ id, data: { node, rows, folded }, selected }: Pick<NodeProps<StepItem>, 'id' | 'data' | 'selected'>) {
  const known = nodeType(node.type);
  const whole = useLater(takesTurns(useEditorSession().canvas.store.getState()), nextFrame);
  const light = useNodeLight(id);
  const counts = useNodeCounts(id);
  const trouble = light === 'stuck' || light === 'failed' || light === 'problem' ? light : undefined;
  const failed = (counts?.problems ?? 0) > 0 || light === 'failed' || light === 'stuck';
  const acceptsInput = !known?.manifest.flags.trigger;
  const Line = nodeCardLine(node.type, CardSummary);
  return (
    <div
      data-node-group={known?.manifest.group ?? 'end'}
      data-light={light}
      data-mark={useChangeMark(id)}
      style={{ '--card-height': `${cardHeight(rows.length + (folded > 0 ? 1 : 0))}px` } as CSSProperties}
      className={cx('step-card', selected && 'step-card-selected', node.disabled && 'step-card-disabled', failed && 'step-card-failed')}
    >
      {trouble ? <TroubleWord trouble={trouble} /> : null}
      <CardHeader node={node} counts={counts} />
      {whole ? (
        <>
          {acceptsInput ? <InputHandle nodeId={id} /> : null}
          <Suspense fallback={<div className="h-7" />}><Line node={node} /></Suspense>
          {rows.map((handle) => <HandleRow key={handle.id} node={node} handle={handle} counts={counts} />)}
          <PeerMark nodeId={id} />
          {folded > 0 ? <FoldRow nodeId={id} count={folded} /> : null}
        </>
      ) : null}
    </div>
  );
});

/** Where edges arrive. While a connection is being drawn it grows over the whole card, so that one may drop anywhere on it. */
function InputHandle({ nodeId }: { nodeId: string }) {
  const open = useConnection((connection) => connection.inProgress && connection.fromHandle.type === 'source' && connection.fromNode.id !== nodeId);
  return <Handle type="target" position={Position.Left} className={cx('step-handle step-handle-in', open && 'step-handle-open')} />;
}
