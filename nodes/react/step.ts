import { StepError } from '../../schemas/errors.ts';
import type { OutgoingReaction, ReactParams } from '../../schemas/generated/types.ts';
import type { ActionStep, StepContext } from '../contract.ts';
import { afterSend, sendFreeForm } from '../shared/send.ts';

const react: ActionStep<ReactParams> = {
  enter: (ctx, params) => sendFreeForm(ctx, messageOf(ctx, params)),
  // WhatsApp reports no more of a reaction than that it was taken.
  resume: (_ctx, _params, event) => afterSend(event, () => ({ do: 'go', handle: 'next' })),
};

function messageOf(ctx: StepContext, { emoji }: ReactParams): OutgoingReaction {
  if (ctx.message === undefined) throw new StepError('VALUE_INVALID', 'There is no message of the customer to react to.');
  return { type: 'reaction', reaction: { message_id: ctx.message.id, emoji: emoji.trim() } };
}

export default react;
