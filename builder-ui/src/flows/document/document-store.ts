import { applyPatches, enablePatches, freeze, produceWithPatches, type Draft } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FlowDocument } from './flow-document.ts';
import { coalesce, type EditLabel, type HistoryEntry } from './history-entry.ts';

enablePatches();

/** Bursts of the same edit closer together than this are one step of undo. */
const burstMs = 1000;

export type DocumentState = {
  document: FlowDocument;
  past: ReadonlyArray<HistoryEntry>;
  future: ReadonlyArray<HistoryEntry>;
  /** Counts every change of the document, also undo, redo and what came from outside. */
  changes: number;
};

export type EditOptions = {
  /** Edits with the same key in quick succession become one step of undo, e.g. `params:<node>:/body`. */
  burst?: string | undefined;
};

export type Recipe = (draft: Draft<FlowDocument>) => void;

export type DocumentStore = {
  store: StoreApi<DocumentState>;
  get: () => FlowDocument;
  /** Changes the document as one labelled step. A recipe that changes nothing leaves no step. Returns whether anything changed. */
  edit: (label: EditLabel, recipe: Recipe, options?: EditOptions) => boolean;
  /** Takes back the last step and returns its label; undefined when there is none. */
  undo: () => EditLabel | undefined;
  redo: () => EditLabel | undefined;
  /** Takes over a document that changed elsewhere. It is not a step of undo; steps that no longer fit fall away when they are reached. */
  receive: (document: FlowDocument) => void;
};

/**
 * The flow that is being edited, with unlimited undo. Each step keeps its patches and inverse patches; selection
 * and viewport live elsewhere, so they are neither history nor reasons to save. `now` is epoch milliseconds.
 */
export function createDocumentStore(initial: FlowDocument, now: () => number): DocumentStore {
  const store = createStore<DocumentState>(() => ({ document: freeze(initial, true), past: [], future: [], changes: 0 }));

  const edit = (label: EditLabel, recipe: Recipe, options: EditOptions = {}): boolean => {
    const state = store.getState();
    const [document, patches, inverse] = produceWithPatches(state.document, (draft) => { recipe(draft); });
    if (patches.length === 0) return false;
    const entry: HistoryEntry = { label, patches, inverse, burst: options.burst, at: now() };
    const last = state.past.at(-1);
    const joins = last !== undefined && entry.burst !== undefined && last.burst === entry.burst && state.future.length === 0 && entry.at - last.at < burstMs;
    const past = joins ? [...state.past.slice(0, -1), coalesce(last, entry)] : [...state.past, entry];
    store.setState({ document, past, future: [], changes: state.changes + 1 });
    return true;
  };

  /** Moves one entry across; an entry whose place is gone (a merge removed it) is dropped and the next one tried. */
  const step = (from: 'past' | 'future'): EditLabel | undefined => {
    for (;;) {
      const state = store.getState();
      const entry = state[from].at(-1);
      if (!entry) return undefined;
      const rest = state[from].slice(0, -1);
      const document = attempt(state.document, from === 'past' ? entry.inverse : entry.patches);
      if (!document) {
        store.setState({ [from]: rest });
        continue;
      }
      const settled = { ...entry, burst: undefined };
      store.setState(from === 'past'
        ? { document, past: rest, future: [...state.future, settled], changes: state.changes + 1 }
        : { document, past: [...state.past, settled], future: rest, changes: state.changes + 1 });
      return entry.label;
    }
  };

  return {
    store,
    get: () => store.getState().document,
    edit,
    undo: () => step('past'),
    redo: () => step('future'),
    receive: (document) => store.setState((state) => ({ document: freeze(document, true), changes: state.changes + 1 })),
  };
}

function attempt(document: FlowDocument, patches: HistoryEntry['patches']): FlowDocument | undefined {
  try {
    return applyPatches(document, [...patches]);
  } catch {
    // immer throws when a path no longer leads anywhere; the caller then drops the step.
    return undefined;
  }
}
