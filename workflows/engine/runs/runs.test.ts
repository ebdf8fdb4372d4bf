import { describe, expect, test } from 'vitest';
import { limits } from '../../../schemas/limits.ts';
import { Stage, type StagedFlow } from '../testing/stage.ts';
import { isOutcome } from './outcomes.ts';

/** A flow of one node under test, started by the word "go"; every edge written leads on from it. */
function one(node: [string] | [string, object], edges: string[] = [], more: Partial<StagedFlow> = {}): StagedFlow {
  const nodes: StagedFlow['nodes'] = { start: ['word', { word: 'go' }], node: [node[0], { ...node[1] }], after: ['say', { text: 'after' }], end: ['end'] };
  return { flowId: 'flow', nodes, edges: ['start -> node', 'after -> end', ...edges], ...more };
}

function go(flow: StagedFlow): Stage {
  const stage = new Stage(flow);
  stage.play(stage.say('go'));
  return stage;
}

describe('ways out of a node', () => {
  test('to the end of the run', () => expect(go(one(['tell', { text: 'x' }], ['node -> after'])).outcomes).toEqual(['flow completed']));
  test('an unconnected handle ends the run and says where', () => expect(go(one(['tell', { text: 'x' }])).outcomes).toEqual(['flow open_end:node:next']));
  test('an undeclared handle is an error', () => expect(go(one(['give', { result: { do: 'go', handle: 'nowhere' } }])).outcomes).toEqual(['flow failed:UNKNOWN_HANDLE']));
  test('an outcome that is not in the list is an error', () => expect(go(one(['end', { outcome: 'victory' }])).outcomes).toEqual(['flow failed:STEP_CRASHED']));
  test('an unknown node type is an error', () => expect(go(one(['nonsense'])).outcomes).toEqual(['flow failed:UNKNOWN_NODE_TYPE']));
  test('a disabled node is passed over by its first handle', () => {
    const flow = one(['say', { text: 'never' }], ['node -> after']);
    const stage = go({ ...flow, nodes: { ...flow.nodes, node: { type: 'say', params: { text: 'never' }, disabled: true } } });
    expect(stage.sent).toEqual(['after']);
    expect(stage.trace.some((entry) => entry.kind === 'skip' && entry.nodeId === 'node')).toBe(true);
  });
});

describe('failures', () => {
  const failing = (onError?: 'fail' | 'continue' | 'pause', edges: string[] = []): StagedFlow => {
    const flow = one(['crash'], edges);
    return { ...flow, nodes: { ...flow.nodes, node: { type: 'crash', ...(onError === undefined ? {} : { onError }) } } };
  };
  test('go to the error handle when it is connected, and are readable there', () => {
    const flow = failing(undefined, ['node.error -> after']);
    const stage = go({ ...flow, nodes: { ...flow.nodes, after: ['say', { text: '{{ error.code }} at {{ error.nodeId }}' }] } });
    expect(stage.sent).toEqual(['STEP_CRASHED at node']);
  });
  test('end the run otherwise', () => expect(go(failing()).outcomes).toEqual(['flow failed:STEP_CRASHED']));
  test('or let it continue', () => expect(go(failing('continue', ['node -> after'])).sent).toEqual(['after']));
  test('or leave it to a person, who may skip, retry, move or stop', () => {
    const stage = go(failing('pause', ['node -> after']));
    expect(stage.state.runs[0]).toMatchObject({ stuck: true, nodeId: 'node', error: { code: 'STEP_CRASHED' } });
    stage.play(stage.control('retry'));
    expect(stage.state.runs[0]).toMatchObject({ stuck: true, visit: 2 });
    stage.play(stage.control('skip'));
    expect(stage.sent).toEqual(['after']);
    expect(stage.outcomes).toEqual(['flow completed']);
    const moved = go(failing('pause'));
    moved.play(moved.control('move', { nodeId: 'after' }));
    expect(moved.outcomes).toEqual(['flow completed']);
    const stopped = go(failing('pause'));
    stopped.play(stopped.control('stop'));
    expect(stopped.outcomes).toEqual(['flow stopped']);
  });
  test('a control that makes no sense is noted', () => {
    const stage = go(one(['listen', { accepts: ['agent'] }]));
    stage.call(stage.control('retry'), stage.control('move', { nodeId: 'nowhere' }), stage.control('stop', { runId: 'run_gone' }), stage.control('start', { flowId: 'nobody' }));
    expect(stage.reasons('ignore')).toEqual(['not_stuck', 'node_missing', 'run_ended', 'not_live']);
  });
  test('a command that fails, of a node without resume', () => {
    const stage = new Stage(one(['tell', { text: 'x' }]));
    const [tell] = stage.call(stage.say('go')).commands;
    if (tell !== undefined) stage.call(stage.done(tell, 'NOBODY'));
    expect(stage.outcomes).toEqual(['flow failed:NOBODY']);
  });
  test('a missing value in a text is named', () => {
    const stage = go(one(['say', { text: 'Hi {{ nickname }}' }]));
    expect(stage.outcomes).toEqual(['flow failed:MISSING_VARIABLE']);
    expect(stage.trace.find((entry) => entry.kind === 'error')?.detail).toMatchObject({ details: { variable: 'nickname' } });
  });
  test('a message that Meta would refuse is not sent', () => expect(go(one(['say', { text: 'x'.repeat(5000) }])).outcomes).toEqual(['flow failed:MESSAGE_INVALID']));
  test('a lost plan leaves the run to a person', () => {
    const stage = go(one(['ask', { text: '?' }]));
    stage.input = { ...stage.input, plans: new Map(), live: [] };
    stage.call(stage.say('answer'));
    expect(stage.state.runs[0]).toMatchObject({ stuck: true, error: { code: 'PLAN_MISSING' } });
  });
});

describe('guards', () => {
  test('a circle without a wait', () => {
    const stage = go(one(['give', { result: { do: 'go', handle: 'next' } }], ['node -> node']));
    expect(stage.outcomes).toEqual(['flow failed:LOOP_GUARD']);
    expect(stage.trace.filter((entry) => entry.kind === 'enter')).toHaveLength(limits.maxVisitsWithoutWait);
  });
  test('its error handle is open once, even if it leads back into the circle', () => {
    const stage = go(one(['give', { result: { do: 'go', handle: 'next' } }], ['node -> node', 'node.error -> node']));
    expect(stage.outcomes).toEqual(['flow failed:LOOP_GUARD']);
    expect(go(one(['give', { result: { do: 'go', handle: 'next' } }], ['node -> node', 'node.error -> after'])).sent).toEqual(['after']);
  });
  test('a wait that is always due already', () => expect(go(one(['pause', { ms: -1 }], ['node -> node'])).outcomes).toEqual(['flow failed:LOOP_GUARD']));
  test('a circle with waits may go round for long, but not for ever', () => {
    const stage = go(one(['pause', { ms: 1000 }], ['node -> node']));
    for (let round = 0; round < limits.maxStepsPerRun; round++) stage.pass(1000);
    expect(stage.outcomes).toEqual(['flow failed:RUN_TOO_LONG']);
  });
  test('too many messages in an hour', () => {
    const stage = go(one(['pause', { ms: 60_000 }], ['node -> after', 'after.error -> end']));
    stage.input.state.memory.sends = Array.from({ length: limits.maxAutomaticSendsPerHour }, () => stage.now);
    stage.pass(60_000);
    expect(stage.sent).toEqual([]);
    expect(stage.reasons('error')).toEqual(['SEND_GUARD']);
    expect(stage.outcomes).toEqual(['flow completed']);
  });
  test('variables that grow without end', () => {
    const result = { do: 'go', handle: 'next', writes: { variables: { big: 'x'.repeat(limits.maxVariablesBytes) } } };
    expect(go(one(['give', { result }])).outcomes).toEqual(['flow failed:STATE_TOO_LARGE']);
  });
});

describe('commands', () => {
  test('ids follow run and visit, several in one visit are numbered', () => {
    const stage = go(one(['give', { result: { do: 'run', command: { kind: 'notify', to: { kind: 'assignee' }, text: 'x' }, writes: { contact: { addTags: ['vip'] }, conversation: { status: 'closed' } } } }], ['node -> after']));
    const runId = stage.commands[0]?.origin.runId ?? '';
    expect(stage.commands.map((command) => [command.kind, command.id.replace(runId, ''), command.awaited])).toEqual([
      ['contact', ':1', false], ['conversation', ':1.2', false], ['notify', ':1.3', true], ['send', ':2', true],
    ]);
  });
  test('contact changes are seen at once by the next node', () => {
    const flow = one(['give', { result: { do: 'go', handle: 'next', writes: { contact: { fields: { city: 'Bonn' } } } } }], ['node -> after']);
    expect(go({ ...flow, nodes: { ...flow.nodes, after: ['say', { text: '{{ contact.fields.city }}' }] } }).sent).toEqual(['Bonn']);
  });
  test('priorities: an answer first, then policy, conversation, journey', () => {
    const send = (kind: 'conversation' | 'journey' | 'policy'): number => {
      const stage = new Stage({ flowId: 'f', kind, nodes: { start: ['tagged', { tag: 'x' }], say: ['say', { text: 'hi' }] }, edges: ['start -> say'] });
      stage.play(stage.tag('x'));
      const [command] = stage.commands;
      return command?.kind === 'send' ? command.priority : 0;
    };
    expect([send('policy'), send('conversation'), send('journey')]).toEqual([2, 3, 4]);
    const answer = go({ flowId: 'f', nodes: { start: ['word', { word: 'go' }], one: ['say', { text: '1' }], wait: ['pause', { ms: 1000 }], two: ['say', { text: '2' }] }, edges: ['start -> one', 'one -> wait', 'wait -> two'] });
    answer.pass(1000);
    expect(answer.commands.map((command) => (command.kind === 'send' ? command.priority : 0))).toEqual([1, 3]);
  });
  test('a late result of an ended run is noted and ignored', () => {
    const stage = new Stage(one(['say', { text: 'x' }], ['node -> after']));
    const [send] = stage.call(stage.say('go')).commands;
    stage.call(stage.control('stop'));
    if (send !== undefined) stage.call(stage.done(send));
    expect(stage.reasons('ignore')).toEqual(['result of a command that nobody waits for']);
    expect(stage.sent).toEqual(['x']);
  });
});

test('outcomes are a closed list', () => {
  expect(['completed', 'completed:sold', 'failed:X', 'open_end:a:b', 'exit:opted out', 'expired', 'stopped', 'taken_over', 'goal'].every(isOutcome)).toBe(true);
  expect(['', 'won', 'failed', 'failed:', 'open_end', 'expired:x', 'exit'].some(isOutcome)).toBe(false);
});
