import { describe, expect, test } from 'vitest';
import { limits } from '../../../schemas/limits.ts';
import { Stage, type StagedFlow } from '../testing/stage.ts';

const branch = (...keys: string[]): [string, { branches: { key: string }[] }] => ['fork', { branches: keys.map((key) => ({ key })) }];

/** Three ways at once: a question, a pause of an hour, and one that the test says. */
function forked(third: StagedFlow['nodes'][string] = ['listen', { accepts: ['agent'] }], fork: object = {}, more: Partial<StagedFlow> = {}): StagedFlow {
  return {
    flowId: 'flow',
    nodes: {
      start: ['word', { word: 'go' }],
      fork: ['fork', { branches: [{ key: 'a' }, { key: 'b' }, { key: 'c' }], ...fork }],
      ask: ['ask', { text: 'Name?', saveTo: 'name' }],
      pause: ['pause', { ms: 3_600_000 }],
      third,
      meet: ['meet'],
      after: ['say', { text: 'after' }],
      end: ['end'],
    },
    edges: ['start -> fork', 'fork.branch:a -> ask', 'fork.branch:b -> pause', 'fork.branch:c -> third', 'ask.answer -> meet', 'pause -> meet', 'third.next -> meet', 'meet -> after', 'after -> end'],
    ...more,
  };
}

function go(...flows: StagedFlow[]): Stage {
  const stage = new Stage(...flows);
  stage.play(stage.say('go'));
  return stage;
}

const standing = (stage: Stage): string[] => stage.state.runs.map((run) => run.nodeId);

describe('branches', () => {
  test('wait side by side and share what they know', () => {
    const stage = go(forked());
    expect(standing(stage)).toEqual(['fork', 'ask', 'pause', 'third']);
    stage.play(stage.say('Ada'));
    stage.pass(3_600_000);
    expect(standing(stage)).toEqual(['fork', 'third']);
    stage.play(stage.agent('assigned'));
    expect(stage.sent).toEqual(['Name?', 'after']);
    expect(stage.output?.ended.find((run) => run.parent === undefined)?.variables).toMatchObject({ name: 'Ada' });
    expect(stage.outcomes).toEqual(['flow completed', 'flow completed', 'flow completed', 'flow completed']);
    expect(stage.state.runs).toEqual([]);
  });
  test('the trace says which branch', () => {
    const stage = go(forked());
    expect(stage.trace.filter((entry) => entry.kind === 'enter').map((entry) => [entry.nodeId, entry.branch])).toEqual([['fork', undefined], ['ask', 'a'], ['pause', 'b'], ['third', 'c']]);
  });
  test('any: the first that arrives ends the others, and results of theirs are nobody\'s any more', () => {
    const stage = new Stage(forked(undefined, { wanted: 1 }));
    const [ask] = stage.call(stage.say('go')).commands;
    stage.play(stage.agent('assigned'));
    expect(stage.outcomes).toEqual(['flow completed', 'flow interrupted', 'flow interrupted', 'flow completed']);
    if (ask !== undefined) stage.call(stage.done(ask));
    expect(stage.reasons('ignore')).toEqual(['result of a command that nobody waits for']);
    expect(stage.sent).toEqual(['Name?', 'after']);
  });
  test('stopping the run stops its branches; stopping a branch lets the others meet', () => {
    const stage = go(forked());
    const [whole, , pause] = stage.state.runs;
    stage.play(stage.control('stop', { runId: pause?.id }));
    expect(standing(stage)).toEqual(['fork', 'ask', 'third']);
    stage.play(stage.control('stop', { runId: whole?.id }));
    expect(stage.outcomes).toEqual(['flow stopped', 'flow stopped', 'flow stopped', 'flow stopped']);
    expect(stage.state.runs).toEqual([]);
  });
  test('a branch that fails fails the node that set it out', () => {
    const stage = go(forked(['crash']));
    expect(stage.outcomes).toEqual(['flow failed:STEP_CRASHED', 'flow interrupted', 'flow interrupted', 'flow failed:BRANCH_FAILED']);
    const caught = forked(['crash']);
    expect(go({ ...caught, edges: [...caught.edges, 'fork.error -> after'] }).sent).toEqual(['Name?', 'after']);
  });
  test('a branch that fails and pauses is retried while the others wait', () => {
    const flow = forked();
    const stage = go({ ...flow, nodes: { ...flow.nodes, third: { type: 'crash', onError: 'pause' } } });
    const stuck = stage.state.runs.find((run) => run.stuck === true);
    expect(stuck?.parent?.branch).toBe('c');
    stage.play(stage.control('skip', { runId: stuck?.id }));
    expect(standing(stage)).toEqual(['fork', 'ask', 'pause']);
  });
  test('retry of the node that was stuck sets the branches out anew', () => {
    const flow = forked(['crash']);
    const stage = go({ ...flow, nodes: { ...flow.nodes, fork: { type: 'fork', params: { branches: [{ key: 'a' }, { key: 'c' }] }, onError: 'pause' } } });
    expect(stage.state.runs).toHaveLength(1);
    stage.play(stage.control('retry'));
    expect(stage.sent).toEqual(['Name?', 'Name?']);
    expect(stage.state.runs[0]).toMatchObject({ stuck: true, error: { code: 'BRANCH_FAILED' } });
  });
  test('the longest stay is that of the run, and takes the branches along', () => {
    const stage = go(forked(undefined, {}, { settings: { maxAgeMs: 60_000 } }));
    expect(stage.output?.wakeAt).toBe(stage.now + 60_000);
    stage.pass(60_000);
    expect(new Set(stage.outcomes)).toEqual(new Set(['flow expired']));
  });
  test('exit rules and goals count once for all branches', () => {
    const stage = go(forked(undefined, {}, { settings: { exitOn: [{ name: 'vip', event: 'contact.tagged' }] } }));
    stage.play(stage.tag('x'));
    expect(stage.outcomes).toEqual(Array.from({ length: 4 }, () => 'flow exit:vip'));
  });
  test('whoever interrupts one branch interrupts the run', () => {
    const other: StagedFlow = { flowId: 'other', settings: { concurrency: 'interrupt' }, nodes: { start: ['word', { word: 'other' }], end: ['end'] }, edges: ['start -> end'] };
    const number = forked();
    const stage = go({ ...number, nodes: { ...number.nodes, ask: ['ask', { text: 'Name?', number: true }] } }, other);
    stage.play(stage.say('other'));
    expect(stage.outcomes.filter((outcome) => outcome === 'flow interrupted')).toHaveLength(4);
    expect(stage.state.runs).toEqual([]);
  });
  test('a take-over freezes branches, the hand-back lets them go on', () => {
    const stage = go(forked(['listen', { accepts: ['delivery'] }]));
    stage.play(stage.agent('takeover'));
    stage.pass(7_200_000);
    expect(standing(stage)).toEqual(['fork', 'ask', 'pause', 'third']);
    stage.play(stage.agent('handback'));
    stage.pass(3_600_000);
    expect(standing(stage)).toEqual(['fork', 'ask', 'third']);
  });
  test('there is a limit to what is under way', () => {
    const keys = Array.from({ length: limits.maxRunsPerConversation }, (_none, index) => `k${index}`);
    expect(go({ flowId: 'flow', nodes: { start: ['word', { word: 'go' }], fork: branch(...keys) }, edges: ['start -> fork'] }).outcomes).toEqual(['flow failed:TOO_MANY_BRANCHES']);
  });
  test('a circle through branches without a wait runs into the guard', () => {
    const stage = go({ flowId: 'flow', nodes: { start: ['word', { word: 'go' }], fork: branch('a', 'b'), meet: ['meet'] }, edges: ['start -> fork', 'fork.branch:a -> meet', 'fork.branch:b -> meet', 'meet -> fork'] });
    expect(stage.outcomes.at(-1)).toBe('flow failed:LOOP_GUARD');
  });
});

describe('called flows', () => {
  const caller = (settings: StagedFlow['settings'] = {}, params: object = {}): StagedFlow => ({ flowId: 'flow', settings, nodes: { start: ['word', { word: 'go' }], call: ['call', { flowId: 'called', ...params }], after: ['say', { text: 'back' }], end: ['end'] }, edges: ['start -> call', 'call.done -> after', 'after -> end'] });
  const called = (settings: StagedFlow['settings'] = {}): StagedFlow => ({ flowId: 'called', settings, nodes: { begin: ['tagged', { tag: 'never' }], ask: ['ask', { text: 'City?', saveTo: 'city' }], end: ['end'] }, edges: ['begin -> ask', 'ask.answer -> end'] });

  test('the caller goes on when it has ended, with its own variables', () => {
    const stage = go(caller(), called());
    expect(stage.state.runs.map((run) => [run.flowId, run.nodeId])).toEqual([['flow', 'call'], ['called', 'ask']]);
    expect(stage.state.runs[1]?.variables).toEqual({});
    stage.play(stage.say('Rome'));
    expect(stage.sent).toEqual(['City?', 'back']);
    expect(stage.outcomes).toEqual(['called completed', 'flow completed']);
  });
  test('its own longest stay ends it, and the caller learns how', () => {
    const stage = go(caller(), called({ maxAgeMs: 60_000 }));
    stage.pass(60_000);
    expect(stage.outcomes).toEqual(['called expired', 'flow failed:SUBFLOW_ENDED']);
  });
  test('exit rules of the caller end both', () => {
    const stage = go(caller({ exitOn: [{ name: 'vip', event: 'contact.tagged' }] }), called());
    stage.play(stage.tag('x'));
    expect(stage.outcomes).toEqual(['called exit:vip', 'flow exit:vip']);
  });
  test('it goes on under a take-over when it is set so, and its end waits for the caller', () => {
    const stage = go(caller(), { ...called({ onAgentTakeover: 'ignore' }), nodes: { begin: ['tagged', { tag: 'never' }], pause: ['pause', { ms: 1000 }], end: ['end'] }, edges: ['begin -> pause', 'pause -> end'] });
    stage.play(stage.agent('takeover'));
    stage.pass(1000);
    expect(stage.outcomes).toEqual(['called completed']);
    expect(stage.state.runs[0]?.returned).toHaveLength(1);
    stage.play(stage.agent('handback'));
    expect(stage.sent).toEqual(['back']);
    expect(stage.outcomes).toEqual(['called completed', 'flow completed']);
  });
  test('a pinned version is called although a newer one is live', () => {
    const stage = new Stage(caller({}, { pinned: true }), called());
    const plans = new Map(stage.input.plans);
    const [plan, old] = [plans.get('flow'), plans.get('called')];
    if (plan === undefined || old === undefined) throw new Error('no plans');
    const node = old.nodes['ask'];
    plans.set('flow', { ...plan, pins: { called: { version: 7, planHash: 'old' } } }).set('old', { ...old, nodes: { ...old.nodes, ...(node === undefined ? {} : { ask: { ...node, params: { text: 'Old city?' } } }) } });
    stage.input = { ...stage.input, plans };
    stage.play(stage.say('go'));
    expect(stage.sent).toEqual(['Old city?']);
    expect(stage.state.runs[1]).toMatchObject({ version: 7, planHash: 'old' });
  });
  test('flows that call each other without end run into a limit', () => {
    const self = caller();
    const stage = go({ ...self, nodes: { ...self.nodes, call: ['call', { flowId: 'flow' }] } });
    expect(stage.reasons('error')[0]).toBe('TOO_MANY_BRANCHES');
    expect(stage.state.runs).toEqual([]);
  });
  test('branches inside a called flow', () => {
    const stage = go(caller(), { ...forked(), flowId: 'called' });
    expect(stage.state.runs.map((run) => run.nodeId)).toEqual(['call', 'fork', 'ask', 'pause', 'third']);
    stage.play(stage.say('Ada'), stage.agent('assigned'));
    stage.pass(3_600_000);
    expect(stage.sent).toEqual(['Name?', 'after', 'back']);
    expect(stage.state.runs).toEqual([]);
  });
  test('a flow that runs apart begins by its own rules, and nobody waits', () => {
    const stage = go(caller({}, { apart: true }), called({ reentry: { mode: 'once' } }));
    expect(stage.state.runs.map((run) => [run.flowId, run.parent])).toEqual([['called', undefined]]);
    stage.play(stage.say('Rome'));
    stage.play(stage.say('go'));
    expect(stage.outcomes).toEqual(['flow completed', 'called completed', 'flow failed:FLOW_NOT_STARTED']);
  });
});
