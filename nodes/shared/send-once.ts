import type { OutgoingMessage } from '../../schemas/generated/types.ts';
import type { ActionStep, StepContext } from '../contract.ts';
import { afterSend, sendFreeForm } from './send.ts';

/** A node that sends one free-form message and goes on by `next` when it was taken. */
export function sendOnce<Params>(messageOf: (ctx: StepContext, params: Params) => OutgoingMessage): ActionStep<Params> {
  return {
    enter: (ctx, params) => sendFreeForm(ctx, messageOf(ctx, params)),
    resume: (_ctx, _params, event) => afterSend(event, () => ({ do: 'go', handle: 'next' })),
  };
}
