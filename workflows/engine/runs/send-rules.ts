import type { EngineError, FlowPlan, RunState } from '../../../schemas/generated/types.ts';
import { notSentError, type SendProblemCode } from '../../../schemas/send-problems.ts';
import { runRulesOf } from '../run-rules.ts';
import type { Sprint } from '../sprint.ts';
import { quietUntil } from '../time/quiet-hours.ts';
import { timeZoneOf } from '../time/time-zone.ts';
import { endRun } from './end-run.ts';
import { leavesEarly } from './exit-rules.ts';
import { wholeOf } from './family.ts';
import { categoryOf, type SendRequest } from './issue-command.ts';
import { cappedUntil } from './send-caps.ts';

/** What the rules of a flow say to a message that it is about to send. ended: the run has been ended instead. */
export type SendRuling = { kind: 'go' } | { kind: 'ended' } | { kind: 'skip'; error: EngineError } | { kind: 'hold'; until: number; reason: string };

/**
 * The checks before a message, in the documented order: is the run still wanted (exit rules, goal), consent, cap, quiet
 * hours. The service window and the state of the number are checked where the message leaves.
 */
export function ruleOnSend(sprint: Sprint, plan: FlowPlan, run: RunState, request: SendRequest): SendRuling {
  if (leavesEarly(sprint, run)) return { kind: 'ended' };
  const consent = consentRuling(sprint, plan, run, categoryOf(request));
  if (consent !== undefined) return consent;
  // What answers the customer's own message is expected, at any hour.
  if (run.replying === true) return { kind: 'go' };
  return capRuling(sprint, plan, run, categoryOf(request)) ?? quietRuling(sprint, plan) ?? { kind: 'go' };
}

function consentRuling(sprint: Sprint, plan: FlowPlan, run: RunState, category: string): SendRuling | undefined {
  if (sprint.contact.optedOut !== true || category === 'service') return undefined;
  if (runRulesOf(plan).onOptOut === 'continue') return skip('opted_out');
  endRun(sprint, wholeOf(sprint, run), 'opted_out');
  return { kind: 'ended' };
}

function capRuling(sprint: Sprint, plan: FlowPlan, run: RunState, category: string): SendRuling | undefined {
  const cap = runRulesOf(plan).cap ?? sprint.organisation.messaging?.cap;
  const until = cap === undefined ? undefined : cappedUntil(sprint, cap, category);
  if (cap === undefined || until === undefined) return undefined;
  if (cap.onCap === 'hold') return { kind: 'hold', until, reason: 'capped' };
  if (cap.onCap !== 'exit') return skip('capped');
  endRun(sprint, wholeOf(sprint, run), 'exit:capped');
  return { kind: 'ended' };
}

function quietRuling(sprint: Sprint, plan: FlowPlan): SendRuling | undefined {
  const rule = runRulesOf(plan).quietHours ?? sprint.organisation.messaging?.quietHours;
  if (rule === undefined || rule.onQuiet === 'send') return undefined;
  const until = quietUntil(rule, sprint.now, timeZoneOf(sprint.contact, sprint.organisation));
  if (until === undefined) return undefined;
  return rule.onQuiet === 'skip' ? skip('quiet_hours') : { kind: 'hold', until, reason: 'quiet_hours' };
}

function skip(reason: SendProblemCode): SendRuling {
  return { kind: 'skip', error: notSentError(reason) };
}
