import type { ContactRecord, ConversationRecord, EngineError, NumberRecord } from '../../schemas/generated/types.ts';
import { durations } from '../../schemas/limits.ts';
import { notSentError, saying, type SendProblem, type SendProblemCode } from '../../schemas/send-problems.ts';
import type { SendInput } from '../../workflows/activity-contract.ts';
import type { KnownTemplateState } from '../templates/find-template.ts';
import { templateObjection } from '../templates/template-objection.ts';

/** Priorities up to this one answer somebody who waits (workflows/send-options.ts). */
const LAST_ANSWER_PRIORITY = 2;
/** A number that has stopped hands nothing out, so this only says how soon a message goes on afterwards. */
export const STOPPED_MS = 3 * durations.SECOND;
/** A paused template is looked at again after this time. */
const PAUSED_TEMPLATE_MS = 5 * durations.MINUTE;

/** Whether a message may go out now. hold: ask again later. refuse: never; the reason is stored with the message. */
export type SendPermission = { readonly kind: 'go' } | SendObjection;

export type SendObjection = { readonly kind: 'hold'; readonly problem: SendProblem; readonly waitMs?: number; /** Later messages to the person wait too. */ readonly keepsPlace?: true } | { readonly kind: 'refuse'; readonly error: EngineError };

export interface SendScene {
  readonly input: SendInput;
  readonly contact: ContactRecord;
  readonly conversation: ConversationRecord;
  readonly number: NumberRecord;
  /** What is known of the template that the message is made from. */
  readonly template?: KnownTemplateState | undefined;
  readonly now: number;
}

/** Each check in the documented order: run alive, rules of the flow (decided by the engine), consent, reachable, service window, template, number. The first that objects decides. */
const checks: readonly ((scene: SendScene) => SendPermission | undefined)[] = [runIsAlive, flowAllows, consentIsGiven, isReachable, windowIsOpen, templateWorks, numberWorks];

export function maySend(scene: SendScene): SendPermission {
  for (const check of checks) {
    const objection = check(scene);
    if (objection !== undefined) return objection;
  }
  return { kind: 'go' };
}

/** A message whose run has ended is called back by its workflow; what is left to see here is a take-over. */
function runIsAlive({ input, conversation }: SendScene): SendPermission | undefined {
  const run = conversation.automation.runs.find((candidate) => candidate.runId === input.awaitedBy);
  return run?.paused === true ? { kind: 'hold', problem: { code: 'taken_over', values: {} } } : undefined;
}

/** Quiet hours, caps and exit rules were looked at when the message was written. */
function flowAllows({ input }: SendScene): SendPermission | undefined {
  return input.notSent === undefined ? undefined : { kind: 'refuse', error: input.notSent };
}

function consentIsGiven({ input, contact }: SendScene): SendPermission | undefined {
  if (contact.blockedAt !== undefined) return notSent('blocked');
  // Somebody who opted out is still answered: by a person, and by a flow that serves what was just asked.
  return contact.optedOutAt !== undefined && isUnasked(input) ? notSent('opted_out') : undefined;
}

/** WhatsApp has said that it does not deliver to this person: trying again only harms the number. Whoever writes is answered. */
function isReachable({ input, contact, now }: SendScene): SendPermission | undefined {
  const { unreachable, lastInboundAt } = contact;
  if (unreachable === undefined || unreachable.until.getTime() <= now || (lastInboundAt !== undefined && lastInboundAt > unreachable.at)) return undefined;
  const concerned = unreachable.marketingOnly ? input.category === 'marketing' : isUnasked(input);
  return concerned ? notSent(unreachable.marketingOnly ? 'no_marketing_now' : 'undeliverable', { why: unreachable.message }) : undefined;
}

function isUnasked({ category, source }: SendInput): boolean {
  return category === 'marketing' || (source.kind === 'flow' && category !== 'service');
}

function windowIsOpen({ input, conversation, now }: SendScene): SendPermission | undefined {
  // Only an approved template may start a conversation (Meta, customer service windows).
  if (input.message.type === 'template') return undefined;
  const open = conversation.windowExpiresAt !== undefined && conversation.windowExpiresAt.getTime() > now;
  return open ? undefined : { kind: 'refuse', error: { code: 'WINDOW_CLOSED', class: 'window_closed', ...saying('window_closed') } };
}

/** An answer must not wait for hours until WhatsApp lifts a pause; what nobody waits for may. */
function templateWorks({ input, template }: SendScene): SendPermission | undefined {
  const objection = templateObjection(template);
  if (objection === undefined) return undefined;
  if (objection.later && input.priority > LAST_ANSWER_PRIORITY) return { kind: 'hold', problem: objection.problem, waitMs: PAUSED_TEMPLATE_MS };
  return notSent(objection.problem.code, objection.problem.values, objection.reason);
}

function numberWorks({ number }: SendScene): SendPermission | undefined {
  return number.breaker === undefined ? undefined : { kind: 'hold', problem: { code: 'number_stopped', values: { why: number.breaker.message } }, waitMs: STOPPED_MS, keepsPlace: true };
}

/** A message that a rule of ours keeps back for good; reason is what flows read as send.reason. */
export function notSent(code: SendProblemCode, values?: SendProblem['values'], reason?: string): SendPermission {
  return { kind: 'refuse', error: notSentError(code, values, reason) };
}
