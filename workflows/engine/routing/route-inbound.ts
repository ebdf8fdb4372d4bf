import { limits } from '../../../schemas/limits.ts';
import type { InboundEvent, RunState } from '../../../schemas/generated/types.ts';
import { considered, give } from '../events/offer.ts';
import { parseChoiceId } from '../ids.ts';
import { runRulesOf } from '../run-rules.ts';
import { mayInterrupt } from '../runs/entry-rules.ts';
import { trimmedMessage } from '../runs/keep-message.ts';
import { planOf } from '../runs/plan-of.ts';
import type { Sprint } from '../sprint.ts';
import { Decision } from './decision.ts';
import { busyConversation, slotHolders } from './slot.ts';
import { staleChoiceTaken } from './stale-choice.ts';
import { answerSystemWord } from './system-words.ts';
import { consultTriggers, startMatch, type Match } from './triggers.ts';

/** A message of the customer has just arrived: policies see it at once, then it finds who answers it. */
export function receiveMessage(sprint: Sprint, event: InboundEvent): void {
  const { memory, paused } = sprint.state;
  memory.lastInboundAt = Math.max(memory.lastInboundAt ?? 0, event.at);
  const matches = consultTriggers(sprint, event);
  const decision = new Decision(event);
  showToPolicies(sprint, event, decision, matches);
  if (answerSystemWord(sprint, event, decision)) {
    decision.shadowed(matches, 'system_word');
    decision.write(sprint);
    return;
  }
  if (paused !== null) {
    decision.take('inbox', 'person_has_it');
    decision.shadowed(matches, 'person_has_it');
  } else if (!tapReachedItsRun(sprint, event, decision)) holdOrRoute(sprint, event, decision, matches);
  decision.write(sprint);
}

/** Routes the messages that were held while a conversation flow was in the middle of something. */
export function routeHeld(sprint: Sprint): void {
  for (;;) {
    const [event, ...later] = sprint.state.held ?? [];
    if (event === undefined || busyConversation(sprint) !== undefined) return;
    if (later.length > 0) sprint.state.held = later;
    else delete sprint.state.held;
    const decision = new Decision(event);
    route(sprint, event, decision, consultTriggers(sprint, event, 'nothing'));
    decision.write(sprint);
  }
}

/** Policies watch; they take a message from nobody. */
function showToPolicies(sprint: Sprint, event: InboundEvent, decision: Decision, matches: readonly Match[]): void {
  const present = [...sprint.state.runs];
  for (const run of present) {
    const result = planOf(sprint, run)?.kind === 'policy' && run.wait?.slot !== true ? considered(sprint, run, event) : undefined;
    if (result !== undefined) give(sprint, run, event, result);
  }
  for (const match of matches) {
    const watches = match.plan.kind === 'policy' && (sprint.state.paused === null || runRulesOf(match.plan).onAgentTakeover === 'ignore');
    if (watches) decision.started(match, startMatch(sprint, match, event));
  }
}

function holdOrRoute(sprint: Sprint, event: InboundEvent, decision: Decision, matches: readonly Match[]): void {
  const held = sprint.state.held ?? [];
  const mustWait = busyConversation(sprint) !== undefined || held.length > 0;
  if (!mustWait || held.length >= limits.maxHeldMessages) {
    route(sprint, event, decision, matches);
    return;
  }
  sprint.state.held = [...held, { ...event, message: trimmedMessage(event.message) }];
  decision.take('held', 'flow_is_sending');
}

/**
 * The documented order: slot holder - interrupting triggers - slot holder's misfit - other triggers - fallback - inbox only.
 * What the slot holder only takes because it takes anything comes after the keywords of other flows that may interrupt.
 */
function route(sprint: Sprint, event: InboundEvent, decision: Decision, matches: readonly Match[]): void {
  const [holder] = slotHolders(sprint);
  const answer = holder === undefined ? undefined : considered(sprint, holder, event);
  const talks = matches.filter(({ plan }) => plan.kind === 'conversation');
  const interrupting = holder === undefined ? [] : talks.filter((match) => mayInterrupt(sprint, match.plan) && (answer?.yields !== true || knowsBetter(match, holder)));
  const later = answer?.misfit === true || (answer?.yields === true && interrupting.length > 0);
  if (holder !== undefined) decision.asked(holder, answer === undefined ? 'declined' : answer.misfit === true ? 'misfit' : 'accepted');
  if (holder !== undefined && answer !== undefined && !later) {
    decision.take('slot', 'answers_question', holder);
    give(sprint, holder, event, answer);
    if (answer.passOn !== true) return decision.shadowed(matches);
  }
  const interrupted = startOne(sprint, event, decision, interrupting, 'interrupt');
  const patient = talks.filter((match) => !interrupting.includes(match));
  if (!interrupted && holder !== undefined && answer !== undefined && later) {
    if (answer.misfit === true) decision.take('misfit', 'does_not_fit', holder);
    else decision.take('slot', 'answers_question', holder);
    give(sprint, holder, event, answer);
    if (answer.passOn !== true) return decision.shadowed(patient, 'other_waits');
  }
  if (interrupted) decision.shadowed(patient);
  else startOne(sprint, event, decision, talks, 'trigger');
  startJourneys(sprint, event, decision, matches);
  decision.take('inbox', matches.length === 0 ? 'no_trigger_fits' : 'none_may_start');
}

/** Whether a trigger is meant for just this message, more than a step that takes any: not a catch-all, and not the same flow starting over. */
function knowsBetter({ flow, rank }: Match, holder: RunState): boolean {
  return rank === 0 && flow.flowId !== holder.flowId;
}

/** One message has one answer: the first conversation flow that may start does, the others are shadowed. */
function startOne(sprint: Sprint, event: InboundEvent, decision: Decision, matches: readonly Match[], by: 'interrupt' | 'trigger'): boolean {
  let started = false;
  for (const match of matches) {
    if (started) {
      decision.shadowed([match]);
      continue;
    }
    const outcome = startMatch(sprint, match, event);
    decision.started(match, outcome);
    if ('refused' in outcome && outcome.queued !== true) continue;
    started = true;
    const rule = match.rank === 2 ? 'fallback' : by;
    if ('runId' in outcome) decision.take(rule, 'trigger_fits', { id: outcome.runId, flowId: match.flow.flowId });
    else decision.take(rule, 'trigger_fits_queued');
  }
  return started;
}

function startJourneys(sprint: Sprint, event: InboundEvent, decision: Decision, matches: readonly Match[]): void {
  for (const match of matches) if (match.plan.kind === 'journey') decision.started(match, startMatch(sprint, match, event));
}

/** A button or list row leads to the run that sent it, even when another one holds the reply slot. */
function tapReachedItsRun(sprint: Sprint, event: InboundEvent, decision: Decision): boolean {
  const choice = parseChoiceId(event.message.choiceId);
  if (choice === undefined) return false;
  const run: RunState | undefined = sprint.state.runs.find((candidate) => candidate.id === choice.runId);
  const result = run?.nodeId === choice.nodeId ? considered(sprint, run, event) : undefined;
  if (run === undefined) return staleChoiceTaken(sprint, event, decision, choice);
  if (result === undefined || result.misfit === true) {
    decision.stale(choice.runId, 'choice_gone_on');
    return false;
  }
  decision.take('choice', 'taps_choice', run);
  give(sprint, run, event, result);
  return result.passOn !== true;
}
