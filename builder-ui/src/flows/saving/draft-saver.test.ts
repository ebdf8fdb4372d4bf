import { describe, expect, it } from 'vitest';
import type { DraftSaved, FlowDetail, FlowGraph } from '../../../../schemas/generated/types.ts';
import { ApiError, NetworkError } from '../../api/api-error.ts';
import { createDocumentStore } from '../document/document-store.ts';
import { toDocument, toGraph } from '../document/flow-document.ts';
import { sampleFlow } from '../document/sample-flow.ts';
import type { DraftMirror, MirroredDraft } from './draft-mirror.ts';
import { DraftSaver } from './draft-saver.ts';

/** The server's part, in memory: compare-and-set on the revision, as the API does it. */
class DraftKeeper {
  graph: FlowGraph;
  revision = 1;
  reachable = true;
  requests = 0;
  open = 0;
  mostOpen = 0;

  constructor(graph: FlowGraph) {
    this.graph = graph;
  }

  save = async (graph: FlowGraph, revision: number): Promise<DraftSaved> => {
    this.requests += 1;
    this.open += 1;
    this.mostOpen = Math.max(this.mostOpen, this.open);
    await new Promise((resolve) => setTimeout(resolve));
    this.open -= 1;
    if (!this.reachable) throw new NetworkError('down');
    if (revision !== this.revision) throw new ApiError({ status: 409, code: 'FLOW_REVISION_CONFLICT', message: 'conflict', details: [], requestId: undefined });
    this.graph = graph;
    this.revision += 1;
    return { revision: this.revision, updatedAt: '2026-01-01T00:00:00Z', hasUnpublishedChanges: true, issues: [] };
  };

  load = (): Promise<FlowDetail> => Promise.resolve({
    flow: { id: 'f', name: 'F', kind: 'conversation', status: 'draft', hasUnpublishedChanges: true, triggerSummary: [], running: 0, updatedAt: '2026-01-01T00:00:00Z' },
    graph: this.graph, revision: this.revision, issues: [],
  });

  /** Somebody else saves. */
  other(change: (graph: FlowGraph) => void): void {
    this.graph = structuredClone(this.graph);
    change(this.graph);
    this.revision += 1;
  }
}

function memoryMirror(): DraftMirror & { kept: Map<string, MirroredDraft> } {
  const kept = new Map<string, MirroredDraft>();
  return {
    kept,
    read: (id) => Promise.resolve(kept.get(id)),
    write: (id, draft) => { kept.set(id, draft); return Promise.resolve(); },
    clear: (id) => { kept.delete(id); return Promise.resolve(); },
  };
}

function setUp(mirror = memoryMirror()) {
  const graph = sampleFlow({ a: { type: 'send-text', params: { body: 'a' } }, b: { type: 'send-text', params: { body: 'b' } } });
  const keeper = new DraftKeeper(graph);
  const document = createDocumentStore(toDocument(structuredClone(graph)), () => 0);
  const timers = new Set<{ run: () => void; ms: number }>();
  let merged = 0;
  const saver = new DraftSaver({
    flowId: 'f', document, start: { graph: keeper.graph, revision: 1 }, save: keeper.save, load: keeper.load, mirror, now: () => 0,
    onMerged: () => { merged += 1; },
    setTimer: (run, ms) => {
      const timer = { run, ms };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  saver.start();
  const fire = () => {
    const due = Array.from(timers);
    timers.clear();
    for (const timer of due) timer.run();
  };
  const write = (id: string, body: string) => document.edit({ key: 'change' }, (draft) => { draft.nodes[id]!.params = { body }; });
  const body = (id: string) => keeper.graph.nodes.find((node) => node.id === id)?.params['body' as never];
  return { keeper, document, saver, timers, fire, write, body, mirror, merges: () => merged, state: () => saver.state.getState().save.kind };
}

describe('the draft saver', () => {
  it('saves once after a pause and remembers the revision', async () => {
    const { keeper, saver, timers, write, state } = setUp();
    write('a', '1');
    write('a', '2');
    expect(state()).toBe('waiting');
    expect([...timers].map((timer) => timer.ms).sort((x, y) => x - y)).toEqual([300, 1000]);
    await saver.flush();
    expect(keeper).toMatchObject({ requests: 1, revision: 2 });
    expect([state(), saver.dirty]).toEqual(['saved', false]);
    expect(saver.state.getState().revision).toBe(2);
  });

  it('has one request in flight and sends what was typed meanwhile afterwards', async () => {
    const { keeper, saver, write, body } = setUp();
    write('a', '1');
    const first = saver.flush();
    write('a', '2');
    await Promise.all([first, saver.flush(), saver.flush()]);
    expect(keeper).toMatchObject({ requests: 2, mostOpen: 1 });
    expect(body('a')).toBe('2');
  });

  it('puts edits of different steps together', async () => {
    const { keeper, document, saver, write, body, merges, state } = setUp();
    keeper.other((graph) => { graph.nodes[1]!.params = { body: 'theirs' }; });
    write('a', 'mine');
    await saver.flush();
    expect([body('a'), body('b'), state(), merges()]).toEqual(['mine', 'theirs', 'saved', 1]);
    expect(document.get().nodes['b']?.params).toEqual({ body: 'theirs' });
  });

  it('asks when both changed the same step, and does what is answered', async () => {
    for (const choice of ['mine', 'theirs'] as const) {
      const { keeper, document, saver, write, body, state } = setUp();
      keeper.other((graph) => { graph.nodes[0]!.params = { body: 'theirs' }; });
      write('a', 'mine');
      await saver.flush();
      expect([state(), body('a')]).toEqual(['conflict', 'theirs']);
      saver.resolve(choice);
      await saver.flush();
      expect([state(), body('a'), document.get().nodes['a']?.params]).toEqual(['saved', choice, { body: choice }]);
      if (choice === 'theirs') {
        document.undo();
        expect(document.get().nodes['a']?.params).toEqual({ body: 'mine' });
      }
    }
  });

  it('keeps edits while the server cannot be reached and sends them later', async () => {
    const { keeper, saver, fire, timers, write, body, mirror, state } = setUp();
    keeper.reachable = false;
    write('a', 'offline');
    fire();
    await saver.flush();
    expect(state()).toBe('offline');
    expect(mirror.kept.get('f')?.graph.nodes[0]?.params).toEqual({ body: 'offline' });
    keeper.reachable = true;
    expect([...timers].some((timer) => timer.ms === 2000)).toBe(true);
    await saver.flush();
    expect([state(), body('a'), mirror.kept.size]).toEqual(['saved', 'offline', 0]);
  });

  it('takes up what an earlier visit could not send, also after somebody else saved', async () => {
    const mirror = memoryMirror();
    const base = sampleFlow({ a: { type: 'send-text', params: { body: 'a' } }, b: { type: 'send-text', params: { body: 'old' } } });
    const mine = structuredClone(base);
    mine.nodes[0]!.params = { body: 'kept' };
    mirror.kept.set('f', { graph: mine, base, revision: 0, at: 0 });
    const { saver, body, document } = setUp(mirror);
    await saver.restore();
    await saver.flush();
    expect([body('a'), body('b')]).toEqual(['kept', 'b']);
    expect(toGraph(document.get()).nodes).toHaveLength(2);
  });

  it('takes over what others saved while nothing is unsent here', async () => {
    const { keeper, document, saver, state } = setUp();
    keeper.other((graph) => { graph.nodes[0]!.params = { body: 'theirs' }; });
    await saver.refresh(1);
    expect(document.get().nodes['a']?.params).not.toEqual({ body: 'theirs' });
    await saver.refresh(2);
    expect([document.get().nodes['a']?.params, saver.dirty, state()]).toEqual([{ body: 'theirs' }, false, 'saved']);
  });
});
