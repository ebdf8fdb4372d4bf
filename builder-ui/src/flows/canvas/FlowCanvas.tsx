import './canvas.css';
import './cards.css';
import './notes.css';
import { ConnectionLineType, ReactFlow, ReactFlowProvider, SelectionMode, type AriaLabelConfig, type EdgeTypes, type NodeTypes } from '@xyflow/react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useResolvedTheme } from '../../app/theme.ts';
import { cx } from '../../ui/cx.ts';
import { useEditorHost } from '../editor/editor-host.ts';
import { useEditorUi } from '../editor/editor-ui.ts';
import { useCanvas, useEditorSession } from '../editor/session-context.ts';
import { AlignmentGuides } from './AlignmentGuides.tsx';
import { ariaLabels } from './aria-labels.ts';
import type { CanvasEdge } from './canvas-items.ts';
import { gridSize } from './card-geometry.ts';
import { Dots } from './Dots.tsx';
import { FlowEdge } from './edges/FlowEdge.tsx';
import { RestingEdges } from './edges/RestingEdges.tsx';
import { useEdges } from './edges/use-edges.ts';
import { FrameCard } from './FrameCard.tsx';
import { FlowMinimap } from './minimap/FlowMinimap.tsx';
import { NodeCard } from './NodeCard.tsx';
import { NoteCard } from './NoteCard.tsx';
import { PendingLine } from './PendingLine.tsx';
import { isLarge } from './sight/large-flow.ts';
import { useCardsInSight } from './sight/use-cards-in-sight.ts';
import { useSteadyView } from './sight/use-steady-view.ts';
import { useCanvasHandlers } from './use-canvas-handlers.ts';
import { useItems } from './use-items.ts';
import { useKnownSizes } from './use-known-sizes.ts';

// Outside the component: a new object here would make React Flow draw every card again.
const nodeTypes: NodeTypes = { step: NodeCard, note: NoteCard, frame: FrameCard };
const edgeTypes: EdgeTypes = { flow: FlowEdge };
// Most edges of a large flow are never React Flow's; those that are come with the first drawing.
const noEdges: CanvasEdge[] = [];
const grid: [number, number] = [gridSize, gridSize];
const wheelPan: number[] = [1];
const zoomRange = { minZoom: 0.1, maxZoom: 1.75 };

/** Below this zoom a card shows its title only. */
const farZoom = 0.42;

/** The drawing of a flow: steps, edges, notes, with pointer and touch. Keyboard and menus: commands/. */
export function FlowCanvas({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('flows');
  const labels = useMemo(() => ariaLabels(t), [t]);
  const theme = useResolvedTheme();
  const { nodes, edges } = useEditorSession().canvas.store.getState();
  return (
    <ReactFlowProvider initialNodes={nodes} initialEdges={isLarge(nodes) ? noEdges : edges} initialMinZoom={zoomRange.minZoom} initialMaxZoom={zoomRange.maxZoom}>
      <Canvas labels={labels} theme={theme}>{children}</Canvas>
    </ReactFlowProvider>
  );
}

function Canvas({ labels, theme, children }: { labels: Partial<AriaLabelConfig>; theme: 'light' | 'dark'; children: ReactNode }) {
  useKnownSizes();
  const session = useEditorSession();
  useItems();
  const large = useCanvas(({ nodes }) => isLarge(nodes));
  const empty = useCanvas(({ nodes }) => nodes.length === 0);
  useCardsInSight(large);
  useSteadyView(large);
  const tool = useEditorUi((ui) => ui.tool);
  const minimap = useEditorUi((ui) => ui.minimap);
  const far = useEditorUi((ui) => ui.zoom < farZoom);
  const { mode } = useEditorHost();
  const handlers = useCanvasHandlers(session);
  const { live, resting } = useEdges(large, far);
  const editable = !session.readOnly;
  return (
    <ReactFlow
      className={cx('flow-canvas', far && 'flow-canvas-far', far && large && 'flow-canvas-sketched')}
      edges={live}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      {...handlers}
      colorMode={theme}
      ariaLabelConfig={labels}
      {...zoomRange}
      snapToGrid
      snapGrid={grid}
      nodesDraggable={editable}
      nodesConnectable={editable}
      edgesReconnectable={editable}
      nodesFocusable
      edgesFocusable={false}
      nodeDragThreshold={3}
      connectionRadius={24}
      connectOnClick={false}
      connectionLineType={ConnectionLineType.SmoothStep}
      connectionDragThreshold={4}
      elevateNodesOnSelect={false}
      panOnScroll
      panOnDrag={tool === 'hand' || !editable ? true : wheelPan}
      selectionOnDrag={tool === 'pointer' && editable}
      selectionMode={SelectionMode.Partial}
      selectionKeyCode="Shift"
      multiSelectionKeyCode={['Shift', 'Meta', 'Control']}
      panActivationKeyCode="Space"
      zoomOnDoubleClick={false}
      deleteKeyCode={null}
      disableKeyboardA11y
      onlyRenderVisibleElements={large}
    >
      <Dots />
      {resting.length > 0 ? <RestingEdges edges={resting} /> : null}
      <AlignmentGuides />
      <PendingLine />
      {minimap && mode !== 'test' && session.marks === undefined && !empty ? <FlowMinimap /> : null}
      {children}
    </ReactFlow>
  );
}
