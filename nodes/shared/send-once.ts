import type { OutgoingMessage } from '../../schemas/generated/types.ts';
import type { ActionStep, StepContext } from '../contract.ts';
import { afterSendAndStatus, tellingStatus, type StatusParams } from './await-status.ts';
import { sendFreeForm } from './send.ts';

/** A node that sends one free-form message and goes on by `next` when it was taken, or has got as far as the params ask. */
export function sendOnce<Params extends StatusParams>(messageOf: (ctx: StepContext, params: Params) => OutgoingMessage): ActionStep<Params> {
  return {
    enter: (ctx, params) => tellingStatus(sendFreeForm(ctx, messageOf(ctx, params)), params),
    resume: (ctx, params, event) => afterSendAndStatus(ctx, params, event),
  };
}
