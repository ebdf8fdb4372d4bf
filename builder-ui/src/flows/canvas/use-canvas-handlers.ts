import type { ReactFlowProps } from '@xyflow/react';
import { useMemo, type PointerEvent as ReactPointerEvent } from 'react';
import { bringIntoSight } from '../actions/reveal.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { useEditorUi } from '../editor/editor-ui.ts';
import { connect } from '../edits/connect.ts';
import { itemsLabel } from '../edits/items-label.ts';
import { moveItems } from '../edits/move-items.ts';
import type { CanvasEdge, CanvasNode } from './canvas-items.ts';
import { card } from './card-geometry.ts';
import { edgeAt } from './edges/edge-at.ts';
import { carryMembers } from './carry-members.ts';
import { noGuides } from './canvas-store.ts';
import { isLarge } from './sight/large-flow.ts';
import { showFirstView, showMarked } from './first-view.ts';
import { mayConnect } from './may-connect.ts';
import { snapChanges } from './snap-changes.ts';

type Handlers = Pick<
  ReactFlowProps<CanvasNode, CanvasEdge>,
  | 'onInit' | 'onNodesChange' | 'onEdgesChange' | 'onConnect' | 'onConnectEnd' | 'isValidConnection' | 'onReconnect'
  | 'onFocus' | 'onMove' | 'onPointerMove' | 'onPointerUp' | 'onPointerDownCapture' | 'onNodeDragStop' | 'onSelectionDragStop' | 'onEdgeMouseEnter' | 'onEdgeMouseLeave'
>;

const released = ['pointerup', 'pointercancel'] as const;

/** What the canvas does with pointer, touch and focus. Made once per session, so that nothing is drawn again for new functions. */
export function useCanvasHandlers(session: EditorSession): Handlers {
  return useMemo((): Handlers => {
    const { canvas, document } = session;
    // From the press on: React Flow selects a card before it says that a drag begins.
    const holdBack = () => {
      canvas.drag(true);
      const release = () => {
        for (const type of released) globalThis.removeEventListener(type, release, true);
        // What was pressed lies where it was let go before the form of its settings is made.
        requestAnimationFrame(() => setTimeout(() => canvas.drag(false)));
      };
      for (const type of released) globalThis.addEventListener(type, release, true);
    };
    const keepPlaces = () => {
      canvas.store.setState({ guides: noGuides });
      const { nodes } = canvas.store.getState();
      const current = document.get();
      const moved = nodes.filter((item) => {
        const before = (current.nodes[item.id] ?? current.notes[item.id])?.position;
        return before && (before.x !== Math.round(item.position.x) || before.y !== Math.round(item.position.y));
      });
      const notes = moved.flatMap((item) => (item.type === 'step' ? [] : [item.data.note]));
      document.edit(itemsLabel('move', moved.length - notes.length, notes), (draft) => moveItems(draft, new Map(moved.map((item) => [item.id, item.position]))));
    };
    // An edge that rests is no element of its own and is found by its line; from then on React Flow draws it.
    const touchEdge = (event: ReactPointerEvent) => {
      const { nodes, hoveredEdge } = canvas.store.getState();
      if (event.buttons !== 0 || !isLarge(nodes) || !(event.target instanceof Element && event.target.classList.contains('react-flow__pane'))) return;
      const near = edgeAt(session, event);
      if (near !== hoveredEdge) canvas.store.setState({ hoveredEdge: near });
    };
    return {
      onInit: (instance) => {
        session.attach(instance);
        const pane = globalThis.document.querySelector('.flow-canvas')?.getBoundingClientRect();
        if (session.marks !== undefined) showMarked(instance, session.marks);
        else if (pane) showFirstView(instance, document.get(), pane);
        useEditorUi.setState({ zoom: instance.getZoom() });
      },
      onMove: (event, { zoom }) => {
        if (event !== null && !canvas.store.getState().moved) canvas.store.setState({ moved: true });
        if (useEditorUi.getState().zoom !== zoom) useEditorUi.setState({ zoom });
      },
      onNodesChange: (changes) => {
        // Cards have known sizes; what the browser measures differs by parts of a pixel and would redraw them all.
        const wanted = changes.filter((change) => change.type !== 'remove' && (change.type !== 'dimensions' || change.setAttributes !== undefined));
        if (wanted.length === 0) return;
        const snapped = snapChanges(carryMembers(wanted, document.get()), canvas.store.getState().nodes);
        const { guides } = canvas.store.getState();
        if (guides.x !== snapped.guides.x || guides.y !== snapped.guides.y) canvas.store.setState({ guides: snapped.guides });
        canvas.changeNodes(snapped.changes);
      },
      onEdgesChange: (changes) => canvas.changeEdges(changes.filter((change) => change.type !== 'remove')),
      isValidConnection: (connection) => mayConnect(document.get(), connection.source, connection.target),
      onConnect: ({ source, sourceHandle, target }) => {
        if (sourceHandle === null) return;
        document.edit({ key: 'connect' }, (draft) => connect(draft, { source, sourceHandle, target }, session.newId()));
      },
      onConnectEnd: (event, state) => {
        const pointer = 'changedTouches' in event ? event.changedTouches[0] : event;
        const { fromNode, fromHandle } = state;
        if (!pointer || state.toNode || !fromNode || fromHandle?.type !== 'source' || !fromHandle.id || !state.to) return;
        const over = globalThis.document.elementFromPoint(pointer.clientX, pointer.clientY);
        if (!over?.closest('.flow-canvas') || over.closest('.react-flow__node')) return;
        const place = session.instance()?.screenToFlowPosition({ x: pointer.clientX, y: pointer.clientY });
        useEditorUi.getState().openPicker({
          attachment: { at: 'handle', nodeId: fromNode.id, handle: fromHandle.id },
          anchor: { x: pointer.clientX, y: pointer.clientY },
          // The new card's input shall lie where the pointer let go.
          place: place ? { x: place.x, y: place.y - card.inputY } : undefined,
        });
      },
      onReconnect: (edge, { source, sourceHandle, target }) => {
        if (sourceHandle === null) return;
        document.edit({ key: 'reconnect' }, (draft) => {
          delete draft.edges[edge.id];
          connect(draft, { source, sourceHandle, target }, edge.id);
        });
      },
      onFocus: ({ target }) => selectFocused(session, target),
      onPointerDownCapture: holdBack,
      onNodeDragStop: keepPlaces,
      onSelectionDragStop: keepPlaces,
      onPointerMove: touchEdge,
      // A finger does not hover: its first tap makes the edge one that can be taken.
      onPointerUp: touchEdge,
      onEdgeMouseEnter: (_, edge) => canvas.store.setState({ hoveredEdge: edge.id }),
      onEdgeMouseLeave: ({ buttons }) => {
        // Its end is being pulled elsewhere: until it is let go the edge must not come to rest.
        if (buttons !== 0 && isLarge(canvas.store.getState().nodes)) return;
        canvas.store.setState({ hoveredEdge: undefined });
      },
    };
  }, [session]);
}

/** Keys act on what is selected, so whoever comes to a card by Tab has it selected: steps as well as notes and frames. */
function selectFocused(session: EditorSession, target: Element): void {
  const id = target.matches('.react-flow__node:focus-visible') ? target.getAttribute('data-id') : null;
  if (id === null || session.canvas.store.getState().selection.includes(id)) return;
  session.canvas.select([id]);
  bringIntoSight(session, id);
}
