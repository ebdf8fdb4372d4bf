import { limits } from '../../../schemas/limits.ts';
import type { DeliveryEvent, EngineEvent, ExternalEvent, InboundEvent, RunState } from '../../../schemas/generated/types.ts';
import { applyExitRules } from '../runs/exit-rules.ts';
import { eventFingerprint, runIdOfCommand } from '../ids.ts';
import { receiveMessage } from '../routing/route-inbound.ts';
import { startAll } from '../routing/start-all.ts';
import { countEvent } from '../runs/measures.ts';
import { isHeldBack } from '../runs/plan-of.ts';
import { note, type Sprint } from '../sprint.ts';
import { onAgent } from './agent.ts';
import { arrivalEvents } from './arrival.ts';
import { onCommandDone } from './command-done.ts';
import { onControl } from './control.ts';
import { keepCallback } from './early-callbacks.ts';
import { keepMissed } from './missed.ts';
import { considered, give, offerToWaits } from './offer.ts';

/** Deals with one event; the same event a second time changes nothing. */
export function handleEvent(sprint: Sprint, event: EngineEvent): void {
  // A result belongs to a command that waits for it, so it is used once anyway and need not fill the ring.
  if (event.kind !== 'commandDone' && isDuplicate(sprint, event)) return;
  countEvent(sprint, event);
  applyExitRules(sprint, event);
  switch (event.kind) {
    case 'inbound':
      return onInbound(sprint, event);
    case 'commandDone':
      return onCommandDone(sprint, event);
    case 'agent':
      return onAgent(sprint, event);
    case 'delivery':
      return onDelivery(sprint, event);
    case 'control':
      return onControl(sprint, event);
    case 'external':
      return onExternal(sprint, event);
  }
}

/** The message first, so that a flow which answers it goes before one that only begins because somebody new has come. */
function onInbound(sprint: Sprint, event: InboundEvent): void {
  const arrivals = arrivalEvents(sprint, event);
  delete sprint.state.memory.closed;
  receiveMessage(sprint, event);
  for (const arrival of arrivals) onExternal(sprint, arrival);
}

function onExternal(sprint: Sprint, event: ExternalEvent): void {
  keepMissed(sprint, event);
  if (!offerToWaits(sprint, event)) keepCallback(sprint, event);
  startAll(sprint, event);
}

/** A delivery state concerns the run that sent the message, and triggers that look for it. */
function onDelivery(sprint: Sprint, event: DeliveryEvent): void {
  const run = sprint.state.runs.find((candidate) => candidate.id === runIdOfCommand(event.sendId));
  const result = run === undefined ? undefined : considered(sprint, run, event);
  if (run !== undefined && result !== undefined) give(sprint, run, event, result);
  else if (run !== undefined && isYetToWait(sprint, run, event)) run.early = joined(run.early, event);
  startAll(sprint, event);
}

/** A status of what the run is sending or has just sent, which it cannot take yet. */
function isYetToWait(sprint: Sprint, run: RunState, { sendId }: DeliveryEvent): boolean {
  return run.pending?.commandId === sendId || (run.sentId === sendId && isHeldBack(sprint, run));
}

/** A later status says all that an earlier one said. */
function joined(before: DeliveryEvent | undefined, event: DeliveryEvent): DeliveryEvent {
  const reached = new Set([...(before?.reached ?? [before?.status ?? event.status]), ...(event.reached ?? [event.status])]);
  return before?.status === 'failed' ? before : { ...event, reached: [...reached] };
}

function isDuplicate(sprint: Sprint, event: EngineEvent): boolean {
  const { handled } = sprint.state;
  const fingerprint = eventFingerprint(event.id);
  if (handled.includes(fingerprint)) {
    note(sprint, 'ignore', { detail: { reason: 'duplicate', eventId: event.id } });
    return true;
  }
  handled.push(fingerprint);
  if (handled.length > limits.handledRing) handled.splice(0, handled.length - limits.handledRing);
  return false;
}
