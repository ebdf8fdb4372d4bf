import fc from 'fast-check';
import type { FlowGraph, FlowKind, FlowSettings } from '../../schemas/generated/types.ts';
import { paramFields } from '../../workflows/engine/checks/param-fields.ts';
import { handlesOf } from '../../workflows/engine/handles.ts';
import { manifests } from '../generated/manifests.ts';
import { paramSchemas } from '../generated/param-schemas.ts';
import { varyParams } from './vary-params.ts';

/** By node type: params that are valid for it. */
export type ParamsPool = Readonly<Record<string, readonly object[]>>;

const types = Object.keys(manifests);
const triggers = types.filter((type) => manifests[type]?.flags.trigger === true);
const actions = types.filter((type) => manifests[type]?.flags.trigger !== true);

interface Drawn {
  type: string;
  params: number;
  variation: number;
  disabled: boolean;
  onError: 'fail' | 'continue' | 'pause' | undefined;
  targets: number[];
}

const drawn = (from: readonly string[]): fc.Arbitrary<Drawn> =>
  fc.record({
    type: fc.constantFrom(...from),
    params: fc.nat(),
    variation: fc.nat(),
    disabled: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
    onError: fc.constantFrom(undefined, 'fail', 'continue', 'pause'),
    // One number per handle: where it leads, every fifth nowhere.
    targets: fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
  });

const settings: fc.Arbitrary<FlowSettings> = fc.record(
  {
    priority: fc.integer({ min: 0, max: 100 }),
    reentry: fc.constantFrom<NonNullable<FlowSettings['reentry']>>({ mode: 'once' }, { mode: 'after_end' }, { mode: 'always' }, { mode: 'after', afterMs: 600_000 }),
    reentryKey: fc.constantFrom('{{ message.text | default: "-" }}', '{{ contact.id }}'),
    concurrency: fc.constantFrom('skip', 'queue', 'interrupt', 'interrupt_lower', 'parallel'),
    maxAgeMs: fc.integer({ min: 60_000, max: 40 * 86_400_000 }),
    onAgentTakeover: fc.constantFrom('pause', 'end', 'ignore'),
    timersDuringPause: fc.constantFrom('freeze', 'run'),
    onOptOut: fc.constantFrom('exit', 'continue'),
    staleButton: fc.constantFrom('restart', 'fallback', 'ignore'),
    exitOn: fc.constantFrom<NonNullable<FlowSettings['exitOn']>>([{ name: 'answered', event: 'agent.reply' }], [{ name: 'vip', when: { match: 'all', rows: [{ subject: 'contact.tags', operator: 'contains', value: 'vip' }] }, tag: 'left' }]),
    goal: fc.constantFrom<NonNullable<FlowSettings['goal']>>({ event: 'contact.tagged', onReach: 'exit' }, { event: 'message.received', onReach: 'continue', windowMs: 3_600_000 }),
    quietHours: fc.constantFrom<NonNullable<FlowSettings['quietHours']>>({ from: '21:00', to: '08:00' }, { from: '00:00', to: '00:00', onQuiet: 'skip' }),
    cap: fc.constantFrom<NonNullable<FlowSettings['cap']>>({ category: 'any', limits: [{ count: 2, periodMs: 3_600_000 }], onCap: 'hold' }, { limits: [{ count: 1, periodMs: 86_400_000 }] }, { category: 'any', limits: [{ count: 3, periodMs: 60_000 }], onCap: 'exit' }),
  },
  { requiredKeys: [] },
);

export interface RandomFlow {
  flowId: string;
  name: string;
  kind: FlowKind;
  graph: FlowGraph;
}

/** Flows of the installed nodes, connected at random: what nobody would draw, but anybody could. */
export const randomFlows = (pool: ParamsPool, { most = 4 } = {}): fc.Arbitrary<RandomFlow[]> => fc
  .array(
    fc.record({
      kind: fc.constantFrom<FlowKind>('conversation', 'journey', 'policy'),
      settings,
      triggers: fc.array(drawn(triggers), { minLength: 1, maxLength: 3 }),
      actions: fc.array(drawn(actions), { minLength: 1, maxLength: 10 }),
    }),
    { minLength: 1, maxLength: most },
  )
  .map((flows) => flows.map(({ kind, settings: rules, ...nodes }, index) => ({ flowId: `flow-${index}`, name: `Flow ${index}`, kind, graph: connect(pool, nodes.triggers, nodes.actions, { rules, flows: flows.length }) })));

function connect(pool: ParamsPool, first: readonly Drawn[], rest: readonly Drawn[], { rules, flows }: { rules: FlowSettings; flows: number }): FlowGraph {
  const all = [...first, ...rest].map((node, index) => {
    const known = pool[node.type] ?? [];
    const params = { ...known[node.params % Math.max(1, known.length)] };
    const varied = node.variation % 3 === 0 ? varyParams(node.type, params, node.variation) : params;
    const [to = 0] = node.targets;
    return { ...node, id: `n${index}`, chosen: pointTo(node.type, varied, { node: `n${first.length + (to % rest.length)}`, flow: `flow-${to % (flows + 1)}` }) };
  });
  const nodes = all.map(({ id, type, chosen, disabled, onError }) => ({
    id, type, typeVersion: 1, params: chosen, position: { x: 0, y: 0 }, ...(disabled ? { disabled } : {}), ...(onError === undefined ? {} : { onError }),
  }));
  const edges = all.flatMap(({ id, type, chosen, targets }) => {
    const manifest = manifests[type];
    if (manifest === undefined) return [];
    return handlesOf(manifest, chosen).flatMap((handle, index) => {
      const target = targets[index % targets.length] ?? 0;
      return target % 5 === 0 ? [] : [{ id: `e-${id}-${index}`, source: id, sourceHandle: handle.id, target: `n${first.length + (target % rest.length)}` }];
    });
  });
  return { schemaVersion: 1, settings: rules, nodes, edges, notes: [] };
}

/** Params that name a node or another flow name one that there is; the last of the flows does not exist. */
function pointTo(type: string, params: object, there: Readonly<Record<string, string>>): Record<string, unknown> {
  const named = paramFields(paramSchemas[type] ?? {}, params).flatMap(({ pointer, hints }) => (there[hints.widget ?? ''] === undefined ? [] : [[pointer.slice(1), there[hints.widget ?? '']]]));
  return { ...params, ...Object.fromEntries(named) };
}

/** What lists of words and tags the pool holds, so that random messages and tags are likely to mean something. */
function wordsIn(pool: ParamsPool, name: string): string[] {
  const lists = Object.values(pool).flat().map((params) => (params as Record<string, unknown>)[name]);
  return [...new Set(lists.flatMap((list) => (Array.isArray(list) ? list.map(String) : [])))].slice(0, 12);
}

/** One thing that can happen in a conversation. */
export type Happening =
  | { do: 'say'; text: string }
  | { do: 'receive'; type: string }
  | { do: 'tap'; which: number }
  | { do: 'agent'; action: 'reply' | 'takeover' | 'handback' | 'assigned' | 'closed' | 'reopened' }
  | { do: 'tag'; tag: string }
  | { do: 'pass'; ms: number }
  | { do: 'finish'; which: number; code: string | undefined }
  | { do: 'status'; which: number; status: 'delivered' | 'read' | 'failed' }
  | { do: 'control'; action: 'start' | 'stop' | 'retry' | 'skip' | 'move'; which: number };

export const happenings = (pool: ParamsPool): fc.Arbitrary<Happening[]> => fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('say' as const), text: fc.oneof(fc.constantFrom(...wordsIn(pool, 'words'), 'yes', '42', 'a@b.example', ''), fc.string({ maxLength: 20 })) }) },
    fc.record({ do: fc.constant('receive' as const), type: fc.constantFrom('image', 'reaction', 'location', 'unsupported', 'contacts') }),
    { weight: 3, arbitrary: fc.record({ do: fc.constant('tap' as const), which: fc.nat(50) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('agent' as const), action: fc.constantFrom('reply', 'takeover', 'handback', 'assigned', 'closed', 'reopened') }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('tag' as const), tag: fc.constantFrom(...wordsIn(pool, 'tags'), 'other') }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.oneof(fc.integer({ min: 1, max: 3_600_000 }), fc.integer({ min: 3_600_000, max: 30 * 86_400_000 })) }) },
    { weight: 12, arbitrary: fc.record({ do: fc.constant('finish' as const), which: fc.nat(20), code: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, fc.constantFrom('SEND_FAILED', 'WINDOW_CLOSED', 'NOT_SENT', 'NO_AGENT_AVAILABLE')) }) },
    fc.record({ do: fc.constant('status' as const), which: fc.nat(20), status: fc.constantFrom('delivered', 'read', 'failed') }),
    fc.record({ do: fc.constant('control' as const), action: fc.constantFrom('start', 'stop', 'retry', 'skip', 'move'), which: fc.nat(20) }),
  ),
  { minLength: 5, maxLength: 40, size: 'max' },
) as fc.Arbitrary<Happening[]>;
