import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DraftSaved, FlowDetail, FlowGraph } from '../../../../schemas/generated/types.ts';
import { ApiError } from '../../api/api-error.ts';
import type { DocumentStore } from '../document/document-store.ts';
import { toDocument, toGraph } from '../document/flow-document.ts';
import type { DraftMirror } from './draft-mirror.ts';
import { mergeDocuments, type MergeConflict } from './merge-documents.ts';

export type SaveState =
  | { kind: 'saved'; at: string | undefined }
  /** Changed, not yet sent. */
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** The server cannot be reached or is ill; tried again by itself. */
  | { kind: 'offline' }
  /** The server refused; tried again with the next change. */
  | { kind: 'refused'; error: unknown }
  | { kind: 'conflict'; theirs: FlowDetail; conflicts: ReadonlyArray<MergeConflict> };

export type DraftSaverSetup = {
  flowId: string;
  document: DocumentStore;
  /** The draft as the server has it. */
  start: { graph: FlowGraph; revision: number; updatedAt?: string | undefined };
  save: (graph: FlowGraph, revision: number) => Promise<DraftSaved>;
  load: () => Promise<FlowDetail>;
  mirror: DraftMirror;
  /** Told when edits of others were taken in. */
  onMerged: () => void;
  /** Injected for tests; epoch milliseconds. */
  now: () => number;
  setTimer: (run: () => void, ms: number) => () => void;
};

/** A save goes out this long after the last change. */
const quietMs = 1000;
const mirrorMs = 300;
const firstRetryMs = 2000;
const lastRetryMs = 30_000;

/**
 * Keeps the draft on the server in step with the document. One request at a time, each based on the revision of the
 * one before; when somebody else saved in between, edits of different things are put together, else a person decides.
 */
export class DraftSaver {
  readonly state: StoreApi<{ save: SaveState; revision: number }>;
  readonly #setup: DraftSaverSetup;
  #base: { graph: FlowGraph; revision: number };
  /** Counter of the document at the last state that the server has. */
  #savedChanges: number;
  #inFlight: Promise<void> | undefined;
  #cancelTimer: (() => void) | undefined;
  #cancelMirror: (() => void) | undefined;
  #failures = 0;
  #unsubscribe: (() => void) | undefined;

  constructor(setup: DraftSaverSetup) {
    this.#setup = setup;
    this.#base = { graph: setup.start.graph, revision: setup.start.revision };
    this.#savedChanges = setup.document.store.getState().changes;
    this.state = createStore(() => ({ save: { kind: 'saved', at: setup.start.updatedAt } as SaveState, revision: setup.start.revision }));
  }

  /** Begins to watch the document. */
  start(): void {
    this.#unsubscribe ??= this.#setup.document.store.subscribe((state, before) => {
      if (state.changes !== before.changes) this.#changed();
    });
  }

  /** Sends what is unsent and stops watching. */
  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    if (this.dirty && this.state.getState().save.kind !== 'conflict') void this.flush();
    this.#cancelTimer?.();
    this.#cancelMirror?.();
  }

  /** Whether there is anything that the server does not have. */
  get dirty(): boolean {
    return this.#setup.document.store.getState().changes !== this.#savedChanges;
  }

  /** Takes up edits that an earlier visit could not send. */
  async restore(): Promise<void> {
    const kept = await this.#setup.mirror.read(this.#setup.flowId);
    if (!kept) return;
    const { document } = this.#setup;
    const mine = toDocument(kept.graph);
    const theirs = toDocument(this.#base.graph);
    const { document: merged, conflicts } = kept.revision === this.#base.revision ? { document: mine, conflicts: [] } : mergeDocuments(toDocument(kept.base), mine, theirs);
    document.receive(merged);
    if (conflicts.length > 0) this.#set({ kind: 'conflict', theirs: await this.#setup.load(), conflicts });
  }

  /** Saves now instead of after the pause; resolves when nothing is left to send or it cannot be sent. */
  async flush(): Promise<void> {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    while (this.dirty && this.state.getState().save.kind !== 'conflict') {
      this.#inFlight ??= this.#send().finally(() => { this.#inFlight = undefined; });
      await this.#inFlight;
      const { kind } = this.state.getState().save;
      if (kind === 'offline' || kind === 'refused') return;
    }
  }

  /** Somebody may have changed the draft, which has this revision now: takes their edits over, unless they touch what is unsent here. */
  async refresh(revision: number): Promise<void> {
    if (this.dirty || this.#inFlight || revision <= this.#base.revision) return;
    const theirs = await this.#setup.load();
    if (!this.dirty && theirs.revision > this.#base.revision) this.#takeOver(theirs);
  }

  /** Ends a conflict: with what is here, or with what the other person saved (which undo can take back). */
  resolve(choice: 'mine' | 'theirs'): void {
    const { save } = this.state.getState();
    if (save.kind !== 'conflict') return;
    this.#rebase(save.theirs);
    this.#set({ kind: 'waiting' });
    if (choice === 'theirs') {
      const theirs = toDocument(save.theirs.graph);
      this.#setup.document.edit({ key: 'takeTheirs' }, (draft) => { Object.assign(draft, theirs); });
    }
    void this.flush();
  }

  #changed(): void {
    if (!this.dirty) return;
    this.#keep();
    if (this.state.getState().save.kind === 'conflict') return;
    if (!this.#inFlight) this.#set({ kind: 'waiting' });
    this.#schedule(quietMs);
  }

  #schedule(ms: number): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.#setup.setTimer(() => void this.flush(), ms);
  }

  async #send(): Promise<void> {
    const { document, save } = this.#setup;
    const { changes, document: current } = document.store.getState();
    const graph = toGraph(current);
    this.#set({ kind: 'saving' });
    try {
      const { revision, updatedAt } = await save(graph, this.#base.revision);
      this.#base = { graph, revision };
      this.#savedChanges = changes;
      this.#failures = 0;
      this.state.setState({ revision });
      this.#set(this.dirty ? { kind: 'waiting' } : { kind: 'saved', at: updatedAt });
      if (!this.dirty) this.#forget();
    } catch (error) {
      await this.#failed(error);
    }
  }

  async #failed(error: unknown): Promise<void> {
    if (!(error instanceof ApiError && error.code === 'FLOW_REVISION_CONFLICT')) {
      this.#retryLater(error);
      return;
    }
    try {
      this.#merge(await this.#setup.load());
    } catch (cause) {
      // The newer draft could not be loaded: a failure like any other, tried again.
      this.#retryLater(cause);
    }
  }

  #retryLater(error: unknown): void {
    if (error instanceof ApiError && error.status < 500 && error.status !== 429) {
      this.#set({ kind: 'refused', error });
      return;
    }
    this.#set({ kind: 'offline' });
    this.#schedule(Math.min(firstRetryMs * 2 ** this.#failures, lastRetryMs));
    this.#failures += 1;
  }

  #merge(theirs: FlowDetail): void {
    const { document } = this.#setup;
    const merged = mergeDocuments(toDocument(this.#base.graph), document.get(), toDocument(theirs.graph));
    if (merged.conflicts.length > 0) {
      this.#set({ kind: 'conflict', theirs, conflicts: merged.conflicts });
      return;
    }
    this.#rebase(theirs);
    document.receive(merged.document);
    this.#setup.onMerged();
  }

  #takeOver(theirs: FlowDetail): void {
    this.#rebase(theirs);
    this.#setup.document.receive(toDocument(theirs.graph));
    this.#savedChanges = this.#setup.document.store.getState().changes;
    this.#cancelTimer?.();
    this.#forget();
    this.#set({ kind: 'saved', at: theirs.flow.updatedAt });
    this.#setup.onMerged();
  }

  #rebase({ graph, revision }: FlowDetail): void {
    this.#base = { graph, revision };
    this.state.setState({ revision });
  }

  /** Writes unsent edits down in the browser, soon but not with every key. */
  #keep(): void {
    this.#cancelMirror?.();
    this.#cancelMirror = this.#setup.setTimer(() => {
      if (!this.dirty) return;
      const { flowId, document, mirror, now } = this.#setup;
      // Without the browser's database (private mode) only the protection against a crash is lost.
      mirror.write(flowId, { graph: toGraph(document.get()), base: this.#base.graph, revision: this.#base.revision, at: now() }).catch(() => undefined);
    }, mirrorMs);
  }

  #forget(): void {
    this.#cancelMirror?.();
    this.#setup.mirror.clear(this.#setup.flowId).catch(() => undefined);
  }

  #set(save: SaveState): void {
    this.state.setState({ save });
  }
}
