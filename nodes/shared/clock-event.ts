import type { ConditionGroup, EngineEvent } from '../../schemas/generated/types.ts';
import type { ClockContext, TriggerContext } from '../contract.ts';

/** By this name a trigger with a clock is told that its time has come, or is near. */
export const CLOCK_EVENT = 'time.due';

/** The params that every trigger with a clock has. */
export interface ClockParams {
  numbers?: string[];
  audience?: ConditionGroup;
  lateMs?: number;
  zone?: 'contact' | 'organisation' | 'fixed';
  timeZone?: string;
}

/** From when on this trigger looks (epoch milliseconds), when the event is for it; undefined when it is for another one. */
export function clockSince(ctx: TriggerContext, event: EngineEvent): number | undefined {
  if (event.kind !== 'external' || event.name !== CLOCK_EVENT) return undefined;
  const { flowId, nodeId, since } = event.payload ?? {};
  return flowId === ctx.flowId && nodeId === ctx.nodeId ? Number(since ?? ctx.now) : undefined;
}

/** Whether the contact is still one of those whom the trigger is meant for. */
export function isMeant(ctx: TriggerContext, { audience }: ClockParams): boolean {
  return audience === undefined || audience.rows.length === 0 || ctx.evaluate(audience);
}

/** For whom, and on which numbers. */
export function audienceOf({ audience, numbers }: ClockParams): { condition?: ConditionGroup; numbers?: readonly string[] } {
  return { ...(audience === undefined ? {} : { condition: audience }), ...(numbers === undefined ? {} : { numbers }) };
}

/** The time zone whose clock decides. */
export function clockZone(ctx: ClockContext, { zone, timeZone }: ClockParams): string {
  if (zone === 'fixed' && timeZone !== undefined) return timeZone;
  return zone === 'contact' ? ctx.timeZone : ctx.organisation.timeZone;
}
