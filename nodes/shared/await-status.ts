import type { DeliveryEvent } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { StepContext, StepEvent, StepResult } from '../contract.ts';
import { afterSend } from './send.ts';

/** The params of every node that may wait until its message has got somewhere. */
export interface StatusParams {
  /** Left out, the node goes on when WhatsApp has taken the message. */
  waitForStatus?: 'sent' | 'delivered' | 'read';
  statusTimeoutMs?: number;
}

/** Goes on by `next` when the message was taken or, if the node waits for more, when it has got there; otherwise by `delivery_failed`. */
export function afterSendAndStatus(ctx: StepContext, params: StatusParams, event: StepEvent): StepResult {
  const { waitForStatus: wanted, statusTimeoutMs = limits.statusTimeoutMs } = params;
  if (event.kind === 'delivery') return wanted === undefined || event.sendId !== ctx.sentId ? { do: 'decline' } : atStatus(event, wanted);
  if (event.kind === 'timer') return { do: 'go', handle: 'delivery_failed', detail: { reason: 'time is over' } };
  return afterSend(event, (at) => (wanted === undefined ? { do: 'go', handle: 'next' } : { do: 'wait', accepts: ['delivery'], until: at + statusTimeoutMs }));
}

function atStatus({ status, reached = [status], error }: DeliveryEvent, wanted: NonNullable<StatusParams['waitForStatus']>): StepResult {
  if (status === 'failed') return { do: 'go', handle: 'delivery_failed', detail: { reason: error?.message ?? 'it failed' } };
  return reached.includes(wanted) ? { do: 'go', handle: 'next' } : { do: 'decline' };
}

/** Has the status told to the run that its node waits for. */
export function tellingStatus(result: StepResult, { waitForStatus: tell }: StatusParams): StepResult {
  return tell === undefined || result.do !== 'run' || result.command.kind !== 'send' ? result : { ...result, command: { ...result.command, tell } };
}
