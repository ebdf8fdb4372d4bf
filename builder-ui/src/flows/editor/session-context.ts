import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { FlowIssue, FlowNode, NodeStats } from '../../../../schemas/generated/types.ts';
import type { CanvasState } from '../canvas/canvas-store.ts';
import type { DocumentState } from '../document/document-store.ts';
import type { ChangeMarks, EditorSession } from './editor-session.ts';
import { noneOfNode } from './issues.ts';
import type { NodeLight, Trail } from './trail.ts';

export const SessionContext = createContext<EditorSession | null>(null);

/** The flow on the canvas around this component. */
export function useEditorSession(): EditorSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('This component must be inside a flow editor.');
  return session;
}

/** Reads a part of the document; draws again only when that part changes. */
export function useDocument<Part>(select: (state: DocumentState) => Part): Part {
  return useStore(useEditorSession().document.store, select);
}

export function useCanvas<Part>(select: (state: CanvasState) => Part): Part {
  return useStore(useEditorSession().canvas.store, select);
}

export function useNode(nodeId: string): FlowNode | undefined {
  return useDocument((state) => state.document.nodes[nodeId]);
}

/** What the checks say about a step; nothing while it is fresh. */
export function useNodeIssues(nodeId: string): ReadonlyArray<FlowIssue> {
  const session = useEditorSession();
  const fresh = useStore(session.canvas.store, (state) => state.fresh === nodeId);
  const issues = useStore(session.issues, (state) => state.byNode[nodeId] ?? noneOfNode);
  return fresh ? noneOfNode : issues;
}

/** Counts of a node, undefined while nobody watches. Nodes that nobody reached have zeros. */
export function useNodeCounts(nodeId: string): NodeStats | undefined {
  return useStore(useEditorSession().counts, (state) => (state.nodes ? (state.nodes[nodeId] ?? zeros) : undefined));
}

export function useNodeLight(nodeId: string): NodeLight | 'dark' | undefined {
  return useStore(useEditorSession().trail, (state) => (state.active ? (state.nodes[nodeId] ?? 'dark') : undefined));
}

/** How a step, or the line out of an exit (exitKey), differs from the version beside it; undefined when it does not, or nothing is compared. */
export function useChangeMark(nodeId: string): ChangeMarks[string] | undefined {
  return useEditorSession().marks?.[nodeId];
}

export function useTrail<Part>(select: (trail: Trail) => Part): Part {
  return useStore(useEditorSession().trail, select);
}

const zeros: NodeStats = { entered: 0, waiting: 0, failed: 0, problems: 0, handles: {} };
