import type { EngineError, FlowPlan, RunState } from '../../../schemas/generated/types.ts';
import { notSentError, type SendProblemCode } from '../../../schemas/send-problems.ts';
import { runRulesOf } from '../run-rules.ts';
import type { Sprint } from '../sprint.ts';
import { quietUntil } from '../time/quiet-hours.ts';
import { timeZoneOf } from '../time/time-zone.ts';
import { categoryOf, type SendRequest } from './issue-command.ts';
import { cappedUntil } from './send-caps.ts';

/** What the rules of a flow say to a message that it is about to send. end: the run, with all its branches, is to end instead. */
export type SendRuling = { kind: 'go' } | { kind: 'end'; outcome: string } | { kind: 'skip'; error: EngineError } | { kind: 'hold'; until: number; reason: string };

/**
 * The checks before a message of a run that is still wanted, in the documented order: consent, cap, quiet hours. The service
 * window and the state of the number are checked where the message leaves. Asks only; changes nothing.
 */
export function ruleOnSend(sprint: Sprint, plan: FlowPlan, run: RunState, request: SendRequest): SendRuling {
  const consent = consentRuling(sprint, plan, categoryOf(request));
  if (consent !== undefined) return consent;
  // What answers the customer's own message is expected, at any hour.
  if (run.replying === true) return { kind: 'go' };
  return capRuling(sprint, plan, categoryOf(request)) ?? quietRuling(sprint, plan) ?? { kind: 'go' };
}

function consentRuling(sprint: Sprint, plan: FlowPlan, category: string): SendRuling | undefined {
  if (sprint.contact.optedOut !== true || category === 'service') return undefined;
  return runRulesOf(plan).onOptOut === 'continue' ? skip('opted_out') : { kind: 'end', outcome: 'opted_out' };
}

function capRuling(sprint: Sprint, plan: FlowPlan, category: string): SendRuling | undefined {
  const cap = runRulesOf(plan).cap ?? sprint.organisation.messaging?.cap;
  const until = cap === undefined ? undefined : cappedUntil(sprint, cap, category);
  if (cap === undefined || until === undefined) return undefined;
  if (cap.onCap === 'hold') return { kind: 'hold', until, reason: 'capped' };
  return cap.onCap === 'exit' ? { kind: 'end', outcome: 'exit:capped' } : skip('capped');
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
