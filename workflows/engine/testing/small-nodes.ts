import type { ActionStep, FlowValue, NodeStep, StepResult, TriggerStep } from '../../../nodes/contract.ts';
import type { NodeManifest } from '../../../schemas/generated/types.ts';
import type { NodeRegistry } from '../registry.ts';

/** The smallest node types with which every rule of the engine can be tried. For tests only. */
type Values = Readonly<Record<string, FlowValue>>;

const word: TriggerStep<{ word: string }> = {
  rank: 0,
  on: (ctx, params, event) => (event.kind === 'inbound' && ctx.fold(event.message.text ?? '') === params.word ? { do: 'start', variables: { word: params.word } } : { do: 'ignore' }),
};

const any: TriggerStep<{ fallback?: boolean }> = { rank: (params) => (params.fallback === true ? 2 : 1), on: (_ctx, _params, event) => ({ do: event.kind === 'inbound' ? 'start' : 'ignore' }) };

const tagged: TriggerStep<{ tag: string }> = {
  on: (_ctx, params, event) => ({ do: event.kind === 'external' && event.payload?.['tag'] === params.tag ? 'start' : 'ignore' }),
};

const unanswered: TriggerStep<{ afterMs: number }> = {
  on(ctx, params, event) {
    if (event.kind === 'inbound') return ctx.armedAt === undefined ? { do: 'arm', until: event.at + params.afterMs } : { do: 'ignore' };
    return { do: event.kind === 'agent' && event.action === 'reply' ? 'disarm' : 'ignore' };
  },
};

const broken: TriggerStep = {
  on() {
    throw new Error('this trigger is broken');
  },
};

const say: ActionStep<{ text: string }> = {
  enter: (ctx, params) => ({ do: 'run', command: { kind: 'send', message: { type: 'text', text: { body: ctx.render(params.text) } } } }),
  resume: (_ctx, _params, event) => (event.kind === 'commandDone' && !event.ok ? { do: 'fail', code: event.error?.code ?? 'SEND_FAILED', message: 'not sent' } : { do: 'go', handle: 'next' }),
};

const ask: ActionStep<{ text: string; number?: boolean; other?: boolean; timeoutMs?: number; saveTo?: string }> = {
  enter: (ctx, params) => ({
    do: 'run',
    local: { tries: 0 },
    command: {
      kind: 'send',
      message: { type: 'interactive', interactive: { type: 'button', body: { text: params.text }, action: { buttons: [{ type: 'reply', reply: { id: ctx.choiceId('yes'), title: 'Yes' } }] } } },
    },
  }),
  resume(ctx, params, event): StepResult {
    const wait: StepResult = { do: 'wait', accepts: ['inbound'], slot: true, ...(params.timeoutMs === undefined ? {} : { until: ctx.now + params.timeoutMs }) };
    if (event.kind === 'commandDone') return event.ok ? wait : { do: 'fail', code: 'SEND_FAILED', message: 'not sent' };
    if (event.kind === 'timer') return { do: 'go', handle: 'no_reply' };
    if (event.kind !== 'inbound' || event.message.type === 'reaction') return { do: 'decline' };
    const answer = ctx.choiceOf(event.message) ?? event.message.text ?? '';
    if (params.number === true && !Number.isFinite(Number(answer))) return { ...wait, local: { tries: Number(ctx.local['tries'] ?? 0) + 1 }, misfit: true };
    return { do: 'go', handle: 'answer', writes: { variables: { [params.saveTo ?? 'answer']: answer } }, yields: params.other === true && event.message.choiceId === undefined };
  },
  deadline: (ctx, params) => (params.timeoutMs === undefined ? undefined : ctx.now + params.timeoutMs),
};

/** Waits for whatever it is told to. */
const listen: ActionStep<{ accepts: ('inbound' | 'agent' | 'external' | 'delivery')[]; untilMs?: number; slot?: boolean; passOn?: boolean }> = {
  enter: (ctx, params) => ({ do: 'wait', accepts: params.accepts, slot: params.slot === true, ...(params.untilMs === undefined ? {} : { until: ctx.now + params.untilMs }) }),
  resume: (_ctx, params, event) => ({ do: 'go', handle: event.kind === 'timer' ? 'timeout' : 'next', detail: { kind: event.kind }, passOn: params.passOn === true }),
};

const pause: ActionStep<{ ms: number }> = {
  enter: (ctx, params) => ({ do: 'wait', accepts: [], until: ctx.now + params.ms }),
};

/** Answers with the result written in its params. */
const give: ActionStep<{ result: StepResult & Values }> = { enter: (_ctx, params) => params.result };

const crash: ActionStep = {
  enter() {
    throw new TypeError('undefined is not a function');
  },
};

/** Tells somebody; has no resume, so the engine goes on by itself. */
const tell: ActionStep<{ text: string }> = { enter: (_ctx, params) => ({ do: 'run', command: { kind: 'notify', to: { kind: 'assignee' }, text: params.text } }) };

/** Goes all its ways at once, until as many as wanted have met. */
const fork: ActionStep<{ branches: { key: string }[]; wanted?: number }> = {
  enter: (_ctx, { branches }) => ({ do: 'spawn', children: branches.map(({ key }) => ({ branch: key, handle: `branch:${key}` })), local: { ended: 0 } }),
  resume(ctx, { branches, wanted = branches.length }, event) {
    if (event.kind !== 'child') return { do: 'decline' };
    if (event.outcome.startsWith('failed')) return { do: 'fail', code: 'BRANCH_FAILED', message: event.outcome };
    const ended = Number(ctx.local['ended']) + 1;
    if (event.met !== undefined && ended >= wanted) return { do: 'go', from: event.met.nodeId, handle: event.met.handle };
    return ended === branches.length ? { do: 'finish', outcome: event.outcome } : { do: 'spawn', children: [], local: { ended } };
  },
};

const meet: ActionStep = { enter: (ctx) => (ctx.branch === undefined ? { do: 'go', handle: 'next' } : { do: 'arrive', handle: 'next' }) };

/** Goes through another flow, or starts it apart. */
const call: ActionStep<{ flowId: string; pinned?: boolean; apart?: boolean }> = {
  enter: (_ctx, params) => ({ do: 'spawn', children: [{ branch: 'call', ...params }] }),
  resume(_ctx, _params, event) {
    if (event.kind !== 'child') return { do: 'decline' };
    if (event.error !== undefined) return { do: 'fail', code: event.error.code, message: event.error.message };
    return ['completed', 'started'].includes(event.outcome) ? { do: 'go', handle: 'done' } : { do: 'fail', code: 'SUBFLOW_ENDED', message: event.outcome };
  },
};

/** The team has the conversation until it is closed or handed back, or for some time. */
const desk: ActionStep<{ ms?: number }> = {
  enter: (ctx, { ms }) => ({ do: 'wait', accepts: ['agent'], writes: { automation: 'pause' }, ...(ms === undefined ? {} : { until: ctx.now + ms }) }),
  resume: (_ctx, _params, event) => (event.kind === 'timer' || (event.kind === 'agent' && (event.action === 'closed' || event.action === 'handback')) ? { do: 'go', handle: 'next', writes: { automation: 'resume' } } : { do: 'decline' }),
};

/** Goes round three times. */
const each: ActionStep = {
  enter(ctx) {
    const round = Number(ctx.kept['round'] ?? 0) + 1;
    return round > 3 ? { do: 'go', handle: 'done' } : { do: 'go', handle: 'item', keep: { round }, writes: { variables: { round } } };
  },
};

const end: ActionStep<{ outcome?: string }> = { enter: (_ctx, params) => ({ do: 'finish', outcome: params.outcome ?? 'completed' }) };

const steps = { word, any, tagged, unanswered, broken, say, ask, listen, pause, give, crash, tell, fork, meet, call, desk, each, end } as unknown as Record<string, NodeStep>;

const trigger = (on: NodeManifest['on']): Partial<NodeManifest> => ({ handles: [{ id: 'next', must: true, reply: on?.includes('external') !== true }], flags: { trigger: true }, ...(on === undefined ? {} : { on }), group: 'trigger' });
const error = { id: 'error', quiet: true };

const shapes: Record<string, Partial<NodeManifest>> = {
  word: { ...trigger(['inbound']), sets: ['word'] },
  any: trigger(['inbound']),
  tagged: trigger(['external']),
  unanswered: trigger(['inbound', 'agent']),
  broken: trigger(['inbound']),
  say: { handles: ['next', error], flags: { sends: true, freeForm: true, fallible: true } },
  ask: { handles: [{ id: 'answer', must: true, reply: true }, { id: 'no_reply', when: '/timeoutMs', after: ['/timeoutMs'] }, error], flags: { waits: true, holdsSlot: true, sends: true, freeForm: true } },
  listen: { handles: ['next', { id: 'timeout', when: '/untilMs', after: ['/untilMs'] }], flags: { waits: true } },
  pause: { handles: [{ id: 'next', after: ['/ms'] }], flags: { waits: true } },
  give: { handles: ['next', 'other', error], flags: { fallible: true } },
  crash: { handles: ['next', error], flags: { fallible: true } },
  tell: { handles: ['next', error] },
  fork: { handles: [{ id: 'branch:{key}', each: '/branches', branch: '/all' }, error], flags: { waits: true } },
  meet: { handles: ['next'], flags: { joins: true } },
  desk: { handles: ['next'], flags: { waits: true, withPeople: true } },
  call: { handles: [{ id: 'done', after: [] }, error], flags: { waits: true, calls: '/pinned' } },
  each: { handles: ['done', { id: 'item', loop: true }] },
  end: { handles: [], flags: { terminal: true }, group: 'end' },
};

const manifests = Object.fromEntries(
  Object.entries(shapes).map(([type, shape]): [string, NodeManifest] => [type, { type, version: 1, group: 'logic', handles: [], flags: {}, ...shape }]),
);

export const smallNodes: NodeRegistry = {
  manifests,
  steps,
  checks: {},
  validatorOf: () => undefined,
  paramSchemas: {
    call: { type: 'object', properties: { flowId: { type: 'string', 'x-ui': { widget: 'flow' } } } },
    say: { type: 'object', properties: { text: { type: 'string', 'x-ui': { widget: 'template' } } } },
    ask: { type: 'object', properties: { saveTo: { type: 'string', 'x-ui': { widget: 'variable', on: ['answer'] } }, timeoutMs: { type: 'integer' } } },
    pause: { type: 'object', properties: { ms: { type: 'integer' } } },
    listen: { type: 'object', properties: { untilMs: { type: 'integer' } } },
    word: { type: 'object', properties: { words: { type: 'array', 'x-ui': { widget: 'keywords' } } } },
  },
};
