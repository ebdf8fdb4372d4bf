import type { CaseExpectation, FlowTestDifference, FlowTestExpectation, FlowTestScript, OrganisationView } from '../../../schemas/generated/types.ts';
import { limits } from '../../../schemas/limits.ts';
import { diffLines } from '../diff/diff-lines.ts';
import { Player, type PlayerFlow, type PlayerOptions } from '../player.ts';
import { resultOf } from './case-result.ts';
import { playStep } from './play-step.ts';

/** What a test is played with. */
export interface FlowTestSetting {
  /** The flow under test, as drawn. */
  readonly flow: PlayerFlow;
  /** Flows that it calls or starts, as they are live. */
  readonly others: readonly PlayerFlow[];
  /** Whose flow it is; opening hours and time zone are the test's own. */
  readonly organisation: Pick<OrganisationView, 'id' | 'name'>;
}

export interface PlayedFlowTest {
  readonly differences: FlowTestDifference[];
  readonly actual: FlowTestExpectation;
}

/** A conversation that begins as the test's did. */
export function flowTestPlayer({ flow, others, organisation }: FlowTestSetting, { now, contact, organisation: hours }: FlowTestScript, witness?: PlayerOptions['witness']): Player {
  return new Player({ flows: [flow, ...others], now: Date.parse(now), contact, organisation: { ...organisation, ...hours }, ...(witness === undefined ? {} : { witness }) });
}

/** Plays a saved conversation with a flow as it is now, and says what differs from what is expected. */
export function playFlowTest(setting: FlowTestSetting, script: FlowTestScript, expected: FlowTestExpectation): PlayedFlowTest {
  const stopped = { step: undefined as string | undefined };
  const player = tryTo(() => flowTestPlayer(setting, script, turnLimit()), stopped);
  for (const [index, step] of script.steps.entries()) {
    if (player === undefined || stopped.step !== undefined) break;
    tryTo(() => playStep(player, step, setting.flow.flowId), stopped, `${index + 1}. ${JSON.stringify(step)}: `);
  }
  const actual = player === undefined ? { sent: [], path: [] } : flowTestResult(player, setting.flow.flowId);
  const broken: FlowTestDifference[] = stopped.step === undefined ? [] : [{ what: 'step', lines: [{ change: 'extra', text: stopped.step }] }];
  return { differences: [...broken, ...differencesOf(expected, actual)], actual };
}

/** What a conversation with a flow led to, as tests expect it. */
export function flowTestResult(player: Player, flowId: string): FlowTestExpectation {
  const { sent, path, outcome } = resultOf(player, { whole: true, flowId });
  const waiting = player.state.runs.findLast((run) => run.flowId === flowId && run.parent === undefined)?.nodeId;
  if (waiting !== undefined) return { sent, path, waiting };
  return { sent, path, ...(outcome === undefined ? {} : { outcome }) };
}

function differencesOf(expected: FlowTestExpectation, actual: FlowTestExpectation): FlowTestDifference[] {
  const line = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
  const pairs: readonly (readonly [keyof FlowTestExpectation & keyof CaseExpectation, readonly string[], readonly string[]])[] = [
    ['sent', expected.sent, actual.sent],
    ['path', expected.path, actual.path],
    ['outcome', line(expected.outcome), line(actual.outcome)],
    ['waiting', line(expected.waiting), line(actual.waiting)],
  ];
  return pairs.flatMap(([what, wanted, was]) => {
    const lines = diffLines(wanted, was);
    return lines.every(({ change }) => change === 'same') ? [] : [{ what, lines }];
  });
}

/** A flow that goes round for ever ends the test and not the server. */
function turnLimit(): NonNullable<PlayerOptions['witness']> {
  let turns = 0;
  return () => {
    turns += 1;
    if (turns > limits.maxTestTurns) throw new Error('The conversation goes on without end.');
  };
}

function tryTo<Result>(action: () => Result, stopped: { step: string | undefined }, where = ''): Result | undefined {
  try {
    return action();
  } catch (error) {
    stopped.step = `${where}${error instanceof Error ? error.message : String(error)}`;
    return undefined;
  }
}
