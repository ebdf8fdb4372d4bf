import type { DeliveryEvent, EngineEvent, MessageStatusParams } from '../../schemas/generated/types.ts';
import type { TriggerContext, TriggerResult, TriggerStep } from '../contract.ts';
import { admits } from '../shared/trigger-filter.ts';

const messageStatus: TriggerStep<MessageStatusParams> = {
  rank: 1,
  on: (ctx, params, event) => (isMissing(params) ? whenMissing(ctx, params, event) : whenReached(ctx, params, event)),
};

/** A failure is always something that happens. */
function isMissing({ status, happens }: MessageStatusParams): boolean {
  return happens === 'missing' && status !== 'failed';
}

function whenReached(ctx: TriggerContext, params: MessageStatusParams, event: EngineEvent): TriggerResult {
  if (event.kind !== 'delivery' || !isOf(params, event.of ?? 'flow') || !reaches(event, params) || !inTime(event, params) || !admits(ctx, params)) return { do: 'ignore' };
  const { code = '', message: reason = '', metaCode } = event.error ?? {};
  return { do: 'start', variables: { status: event.status, reason }, detail: { status: event.status, ...(code === '' ? {} : { code, reason }), ...(metaCode === undefined ? {} : { metaCode }) } };
}

/** Counts from the newest message; only what becomes of that one ends the count. */
function whenMissing(ctx: TriggerContext, params: MessageStatusParams, event: EngineEvent): TriggerResult {
  const { withinMs } = params;
  if (event.kind === 'delivery') return isAbout(ctx, event) && (event.status === 'failed' || reaches(event, params)) ? { do: 'disarm' } : { do: 'ignore' };
  const by = senderOf(event);
  return withinMs === undefined || by === undefined || !isOf(params, by) || !admits(ctx, params) ? { do: 'ignore' } : { do: 'arm', until: event.at + withinMs };
}

function senderOf(event: EngineEvent): 'flow' | 'team' | undefined {
  if (event.kind === 'commandDone') return 'flow';
  return event.kind === 'agent' && event.action === 'reply' ? 'team' : undefined;
}

/** Events of a message carry its send id in front: "<sendId>:done" of a flow's, "<sendId>:reply" of the team's. */
function isAbout({ armedBy }: TriggerContext, { sendId }: DeliveryEvent): boolean {
  return armedBy === `${sendId}:done` || armedBy === `${sendId}:reply`;
}

function isOf({ of }: MessageStatusParams, by: 'flow' | 'team'): boolean {
  return of === 'any' || of === by;
}

function reaches({ status, reached = [status], error }: DeliveryEvent, { status: wanted, codes = [] }: MessageStatusParams): boolean {
  if (!reached.includes(wanted)) return false;
  return wanted !== 'failed' || codes.length === 0 || codes.includes(String(error?.metaCode ?? ''));
}

function inTime({ at, sentAt }: DeliveryEvent, { withinMs }: MessageStatusParams): boolean {
  return withinMs === undefined || sentAt === undefined || at - sentAt <= withinMs;
}

export default messageStatus;
