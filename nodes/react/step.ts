import { StepError } from '../../schemas/errors.ts';
import type { OutgoingReaction, ReactParams } from '../../schemas/generated/types.ts';
import type { StepContext } from '../contract.ts';
import { sendOnce } from '../shared/send-once.ts';

function messageOf(ctx: StepContext, { emoji }: ReactParams): OutgoingReaction {
  if (ctx.message === undefined) throw new StepError('VALUE_INVALID', 'There is no message of the customer to react to.');
  return { type: 'reaction', reaction: { message_id: ctx.message.id, emoji: emoji.trim() } };
}

export default sendOnce(messageOf);
