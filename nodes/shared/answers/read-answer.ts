import type { InboundMessage } from '../../../schemas/generated/types.ts';
import type { FlowValue, StepContext } from '../../contract.ts';
import { type Choice, chosen } from '../choices.ts';
import { localDate } from '../local-date.ts';
import { localeOf } from './locale.ts';
import { readDate } from './read-date.ts';
import { readEmail } from './read-email.ts';
import { readLocation, readMedia } from './read-media.ts';
import { readNumber } from './read-number.ts';
import { readPhone } from './read-phone.ts';

export type AnswerKind = 'text' | 'number' | 'email' | 'phone' | 'date' | 'choice' | 'media' | 'location' | 'any';

export interface AnswerRules {
  accept: AnswerKind;
  /** Text only: the linear-time pattern that it must fit. */
  pattern?: string;
  /** Number only. */
  min?: number;
  max?: number;
  /** Choice only. */
  choices?: readonly Choice[];
}

/** Messages that are no reply: a reaction to an older message, a notice of the platform, a kind that the API does not pass on. */
const noReply = new Set(['reaction', 'system', 'unsupported']);

export function isReply(message: InboundMessage): boolean {
  return !noReply.has(message.type);
}

/** The value of the answer, or undefined when the message is not of the kind asked for. */
export function readAnswer(ctx: StepContext, message: InboundMessage, rules: AnswerRules): FlowValue | undefined {
  const text = message.text?.trim() ?? '';
  switch (rules.accept) {
    case 'any':
      return readMedia(message) ?? readLocation(message) ?? (text === '' ? { type: message.type } : text);
    case 'media':
      return readMedia(message);
    case 'location':
      return readLocation(message);
    case 'choice':
      return chosen(ctx, message, rules.choices ?? [])?.title;
    default:
      return readMedia(message) !== undefined || text === '' ? undefined : readText(ctx, text, rules);
  }
}

function readText(ctx: StepContext, text: string, { accept, pattern, min, max }: AnswerRules): FlowValue | undefined {
  switch (accept) {
    case 'number': {
      const value = readNumber(text, localeOf(ctx.contact));
      return value === undefined || value < (min ?? -Infinity) || value > (max ?? Infinity) ? undefined : value;
    }
    case 'email':
      return readEmail(text);
    case 'phone':
      return readPhone(text, ctx.contact.country);
    case 'date':
      return readDate(text, localeOf(ctx.contact), localDate(ctx.now, ctx.timeZone));
    default:
      return pattern === undefined || ctx.matchesPattern(text, pattern) ? text : undefined;
  }
}
