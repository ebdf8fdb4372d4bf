import { invalidParameter } from '../../graph-error.ts';
import { requireString } from '../checks.ts';
import type { ContentRule } from '../content-rule.ts';

/** An emoji under a message. A target that cannot be reacted to is accepted and fails later. */
export const reactionRule: ContentRule = (content, context) => {
  const target = requireString(content, 'message_id', "reaction['message_id']", 1024);
  const emoji = content['emoji'];
  if (typeof emoji !== 'string') throw invalidParameter("The parameter reaction['emoji'] is required.");
  const payload = { message_id: target, emoji };
  if (context.isReactable(target)) return { payload, category: 'service' };
  const details = 'The message to react to does not exist, was deleted, is older than 30 days or is itself a reaction';
  return { payload, category: 'service', laterFailure: { code: 131009, details } };
};
