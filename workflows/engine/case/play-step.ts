import type { CaseStep, InboundMessage } from '../../../schemas/generated/types.ts';
import type { Player } from '../player.ts';
import { parseDuration } from '../time/duration.ts';
import { CASE_FLOW_ID } from './scaffold.ts';

type Play = { [Key in keyof CaseStep]-?: (player: Player, value: NonNullable<CaseStep[Key]>, flowId: string) => void };

const plays: Play = {
  say: (player, text) => player.say(text),
  receive: (player, message) => player.receive(caseMessage(message)),
  earlier: (player, message) => player.showEarlier(message),
  tap: (player, choice) => player.tap(choice),
  agent: (player, action) => player.agentAction(action),
  decide: (player, option) => player.decide(option),
  tag: (player, tag) => player.addTag(tag),
  untag: (player, tag) => player.removeTag(tag),
  event: (player, { name, payload }) => player.externalEvent(name, payload),
  wait: (player, duration) => player.advanceTime(parseDuration(duration)),
  until: (player, instant) => player.advanceTo(Date.parse(instant)),
  fail: (player, fault) => (typeof fault === 'string' ? player.failNext(fault) : player.failNext(fault.code, fault.kind, fault.class)),
  answer: (player, answer) => player.answerNext(answer),
  delivery: (player, status) => player.delivery(status),
  start: (player, { node, variables }, flowId) => player.start(flowId, node, variables),
  control: (player, { action, node }) => player.control(action, node),
};

/** Plays one step of a script. */
export function playStep(player: Player, step: 'skip' | CaseStep, flowId = CASE_FLOW_ID): void {
  if (step === 'skip') {
    if (!player.skipToNextTimer()) throw new Error('There is no timer to skip to.');
    return;
  }
  for (const [key, value] of Object.entries(step)) (plays[key as keyof CaseStep] as (player: Player, value: unknown, flowId: string) => void)(player, value, flowId);
}

/** A message as scripts write it, in the form of the normaliser. */
export function caseMessage(message: string | { type: string; text?: string; choiceId?: string; referral?: Record<string, unknown>; content?: Record<string, unknown> }): Omit<InboundMessage, 'id'> {
  if (typeof message === 'string') return { type: 'text', text: message, content: { body: message } };
  return { ...message, content: message.content ?? {} };
}
