import { applyEdgeChanges, applyNodeChanges, type EdgeChange, type NodeChange } from '@xyflow/react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FlowDocument } from '../document/flow-document.ts';
import { reconcile, type CanvasEdge, type CanvasItems, type CanvasNode } from './canvas-items.ts';

/** What is drawn and what is selected; neither is part of the document, so neither is saved or undone. */
export type CanvasState = CanvasItems & {
  /** Ids of the selected steps and notes, in no order; the same array until the selection changes. */
  selection: ReadonlyArray<string>;
  /** What the inspector shows: the selection, but not while something is dragged. A form takes longer to make than a frame. */
  inspected: ReadonlyArray<string>;
  dragging: boolean;
  /** Ids of what is being moved, the selection or what a frame takes along; the same array until that changes. */
  carried: ReadonlyArray<string>;
  /** Where a lone alignment line stands, in canvas coordinates, while something is dragged. */
  guides: { x: number | undefined; y: number | undefined };
  hoveredEdge: string | undefined;
  /** Steps whose folded exits are shown. */
  unfolded: ReadonlySet<string>;
  /** Somebody has moved the view; from then on what comes into sight takes turns. */
  moved: boolean;
  /** The step that was just added: what is missing in it is not called wrong until it is left for the first time. */
  fresh: string | undefined;
};

export type CanvasStore = {
  store: StoreApi<CanvasState>;
  /** Follows the document. */
  sync: (document: FlowDocument) => void;
  changeNodes: (changes: NodeChange<CanvasNode>[]) => void;
  changeEdges: (changes: EdgeChange<CanvasEdge>[]) => void;
  /** Selects exactly these items (steps, notes and edges). */
  select: (ids: Iterable<string>) => void;
  /** Something is being dragged, or was let go. */
  drag: (dragging: boolean) => void;
  /** Shows or folds the quiet exits of a step. */
  toggleFold: (nodeId: string) => void;
};

export const noGuides: CanvasState['guides'] = { x: undefined, y: undefined };

export function createCanvasStore(document: FlowDocument): CanvasStore {
  const store = createStore<CanvasState>(() => ({
    ...reconcile({ nodes: [], edges: [] }, document, new Set()), selection: [], inspected: [], dragging: false, guides: noGuides, hoveredEdge: undefined, unfolded: new Set(), carried: [], moved: false, fresh: undefined,
  }));
  let current = document;
  const setNodes = (nodes: CanvasNode[]) => {
    store.setState((state) => {
      const selection = idsOf(nodes, 'selected', state.selection);
      return { nodes, selection, carried: idsOf(nodes, 'dragging', state.carried), inspected: state.dragging ? state.inspected : selection, fresh: state.fresh !== undefined && selection.includes(state.fresh) ? state.fresh : undefined };
    });
  };
  const draw = () => {
    const items = reconcile(store.getState(), current, store.getState().unfolded);
    store.setState((state) => {
      const selection = idsOf(items.nodes, 'selected', state.selection);
      return { ...items, selection, inspected: state.dragging ? state.inspected : selection };
    });
  };
  return {
    store,
    sync: (next) => {
      current = next;
      draw();
    },
    toggleFold: (nodeId) => {
      store.setState(({ unfolded }) => ({ unfolded: unfolded.has(nodeId) ? new Set([...unfolded].filter((id) => id !== nodeId)) : new Set([...unfolded, nodeId]) }));
      draw();
    },
    drag: (dragging) => store.setState(({ selection, inspected }) => ({ dragging, inspected: dragging ? inspected : selection })),
    changeNodes: (changes) => setNodes(applyNodeChanges(changes, store.getState().nodes)),
    changeEdges: (changes) => store.setState((state) => ({ edges: applyEdgeChanges(changes, state.edges) })),
    select: (ids) => {
      const wanted = new Set(ids);
      const mark = <Item extends CanvasNode | CanvasEdge>(item: Item): Item => (item.selected ?? false) === wanted.has(item.id) ? item : { ...item, selected: wanted.has(item.id) };
      store.setState((state) => ({ edges: state.edges.map(mark) }));
      setNodes(store.getState().nodes.map(mark));
    },
  };
}

/** Ids of the items that are marked; the array from before when they are the same. */
function idsOf(nodes: ReadonlyArray<CanvasNode>, mark: 'selected' | 'dragging', before: ReadonlyArray<string>): ReadonlyArray<string> {
  const now = nodes.filter((node) => node[mark]).map((node) => node.id);
  return now.length === before.length && now.every((id, index) => id === before[index]) ? before : now;
}
