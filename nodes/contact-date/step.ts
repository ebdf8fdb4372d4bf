import type { ContactDateParams, EngineEvent } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { TriggerContext, TriggerResult, TriggerStep } from '../contract.ts';
import { audienceOf, clockSince, isMeant } from '../shared/clock-event.ts';
import { nextInstant } from './next-instant.ts';

/** Told some time ahead that the date is near, it counts down by itself; a change of the date is noticed at once. */
const contactDate: TriggerStep<ContactDateParams> = {
  rank: 1,
  on(ctx, params, event) {
    const since = clockSince(ctx, event) ?? changedNow(ctx, params, event);
    return since === undefined ? { do: 'ignore' } : countDown(ctx, params, since);
  },
  confirm(ctx, params, until) {
    const due = isMeant(ctx, params) ? nextInstant(ctx, params, ctx.armedAt ?? until - 1) : undefined;
    return due !== undefined && isInTime(ctx, params, due);
  },
  clock: { per: 'contact', next: nextInstant, graceMs, audience: audienceOf },
};

function countDown(ctx: TriggerContext, params: ContactDateParams, since: number): TriggerResult {
  const rest: TriggerResult = ctx.armedAt === undefined ? { do: 'ignore' } : { do: 'disarm' };
  if (!isMeant(ctx, params)) return rest;
  const missed = nextInstant(ctx, params, Math.min(since, ctx.now));
  if (missed !== undefined && isInTime(ctx, params, missed)) return { do: 'start' };
  const due = nextInstant(ctx, params, ctx.now);
  return due === undefined || due > ctx.now + limits.clockHorizonMs ? rest : { do: 'arm', until: due };
}

/** A change is told to all conversations with the contact; one of them counts. */
function changedNow(ctx: TriggerContext, { field, numbers = [] }: ContactDateParams, event: EngineEvent): number | undefined {
  if (event.kind !== 'external' || event.name !== 'contact.field_changed' || event.payload?.['field'] !== field) return undefined;
  const { homeNumberId: home } = ctx.contact;
  const here = ctx.conversation.numberId;
  const isHome = home !== undefined && (numbers.length === 0 || numbers.includes(home)) ? here === home : here === numbers[0];
  return isHome || ctx.armedAt !== undefined ? ctx.now : undefined;
}

function isInTime({ now }: TriggerContext, params: ContactDateParams, due: number): boolean {
  return due <= now && now - due <= graceMs(params);
}

function graceMs({ lateMs }: ContactDateParams): number {
  return lateMs ?? limits.clockLateMs;
}

export default contactDate;
