import type { EngineEvent } from '../../schemas/generated/types.ts';
import type { TriggerContext, TriggerResult } from '../contract.ts';
import { admits, type TriggerFilter } from './trigger-filter.ts';

/** Starts when something outside the chat with this name has happened, to customers who fit. */
export function startOn(ctx: TriggerContext, params: TriggerFilter, event: EngineEvent, name: string): TriggerResult {
  return event.kind === 'external' && event.name === name && admits(ctx, params) ? { do: 'start' } : { do: 'ignore' };
}
