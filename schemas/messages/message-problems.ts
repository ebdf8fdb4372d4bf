import { explainErrors } from '../explain-errors.ts';
import validators from '../generated/flow-validators.js';
import type { OutgoingMessage } from '../generated/types.ts';
import type { MessageProblem } from './message-problem.ts';
import { isOneEmoji } from './one-emoji.ts';
import interactive, { sourceProblems } from './rules/interactive.ts';
import template from './rules/template.ts';

/**
 * What the Cloud API would refuse about a message, found before it is sent. The one check that the API, the engine and the
 * inbox share: the schema first, and if that is content, the rules between fields. Empty: nothing stands against it.
 */
export function messageProblems(message: unknown): MessageProblem[] {
  const check = validators['OutgoingMessage'];
  if (check === undefined) throw new Error('schemas/generated has no validator OutgoingMessage.');
  if (!check(message)) return explainErrors(check.errors ?? [], 'message');
  return ruleProblems(message as OutgoingMessage);
}

function ruleProblems(message: OutgoingMessage): MessageProblem[] {
  switch (message.type) {
    case 'interactive':
      return interactive(message);
    case 'template':
      return template(message);
    case 'text':
      return message.text.body.trim() === '' ? [{ field: 'text.body', rule: 'minLength', message: 'text.body is empty.', fix: 'Write something.', limit: 1 }] : [];
    case 'reaction': {
      const { emoji } = message.reaction;
      return emoji === '' || isOneEmoji(emoji) ? [] : [{ field: 'reaction.emoji', rule: 'emoji', message: 'reaction.emoji is not exactly one emoji.', fix: 'Send one emoji, or nothing to take the reaction back.', limit: 1 }];
    }
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return sourceProblems(message[message.type] ?? {}, message.type);
    default:
      return [];
  }
}
