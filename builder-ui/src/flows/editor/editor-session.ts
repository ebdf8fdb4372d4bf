import type { ReactFlowInstance } from '@xyflow/react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FlowGraph, FlowIssue, FlowKind } from '../../../../schemas/generated/types.ts';
import type { CanvasEdge, CanvasNode } from '../canvas/canvas-items.ts';
import { createCanvasStore, type CanvasStore } from '../canvas/canvas-store.ts';
import { createDocumentStore, type DocumentStore } from '../document/document-store.ts';
import { toDocument } from '../document/flow-document.ts';
import { newId, type NewId } from '../document/new-id.ts';
import { noCounts, type CountState } from './counts.ts';
import { nobody, type PresenceState } from '../presence/presence-state.ts';
import { noIssues, type IssueState } from './issues.ts';
import { noTrail, type Trail } from './trail.ts';

export type FlowCanvasInstance = ReactFlowInstance<CanvasNode, CanvasEdge>;

/** Step, or exit (exitKey) for the line that leads out of it -> how it differs. */
export type ChangeMarks = Readonly<Record<string, 'added' | 'removed' | 'changed' | 'moved'>>;

/**
 * One flow on one canvas: the draft that is edited, or a version that is only looked at. What changes often and
 * concerns single cards (issues, counts, the lit path) has a store of its own, read by node id.
 */
export type EditorSession = {
  flowId: string;
  kind: FlowKind;
  readOnly: boolean;
  document: DocumentStore;
  canvas: CanvasStore;
  issues: StoreApi<IssueState>;
  /** What the server's checks said of the draft when it was loaded or saved last. */
  serverFindings: StoreApi<ReadonlyArray<FlowIssue>>;
  counts: StoreApi<CountState>;
  trail: StoreApi<Trail>;
  /** Who else has the flow open. */
  presence: StoreApi<PresenceState>;
  /** What another version has otherwise, by step; there only while two are compared. */
  marks: ChangeMarks | undefined;
  newId: NewId;
  /** Viewport control, there while the canvas is shown. */
  instance: () => FlowCanvasInstance | undefined;
  /** The canvas hands its viewport control over when it is there. */
  attach: (instance: FlowCanvasInstance) => void;
};

export type SessionSetup = {
  flowId: string;
  kind: FlowKind;
  graph: FlowGraph;
  readOnly: boolean;
  marks?: ChangeMarks | undefined;
  /** Epoch milliseconds. */
  now?: (() => number) | undefined;
  newId?: NewId | undefined;
};

export function createEditorSession(setup: SessionSetup): EditorSession {
  const document = createDocumentStore(toDocument(setup.graph), setup.now ?? Date.now);
  const canvas = createCanvasStore(document.get());
  document.store.subscribe((state, before) => {
    if (state.document !== before.document) canvas.sync(state.document);
  });
  let instance: FlowCanvasInstance | undefined;
  return {
    flowId: setup.flowId,
    kind: setup.kind,
    readOnly: setup.readOnly,
    marks: setup.marks,
    document,
    canvas,
    issues: createStore<IssueState>(() => noIssues),
    serverFindings: createStore<ReadonlyArray<FlowIssue>>(() => []),
    counts: createStore<CountState>(() => noCounts),
    trail: createStore<Trail>(() => noTrail),
    presence: createStore<PresenceState>(() => nobody),
    newId: setup.newId ?? newId,
    instance: () => instance,
    attach: (shown) => { instance = shown; },
  };
}
