import type { ConditionGroup } from '../../schemas/generated/types.ts';
import type { FlowValue, TriggerContext } from '../contract.ts';

/** The params that every trigger has. */
export interface TriggerFilter {
  numbers?: string[];
  filter?: ConditionGroup;
}

/**
 * Whether the conversation is on one of the numbers chosen (none chosen: any) and fits the condition, which may also
 * read what the event brings along.
 */
export function admits(ctx: TriggerContext, { numbers, filter }: TriggerFilter, more?: Readonly<Record<string, FlowValue>>): boolean {
  if (numbers !== undefined && numbers.length > 0 && !numbers.includes(ctx.conversation.numberId ?? '')) return false;
  return filter === undefined || filter.rows.length === 0 || ctx.evaluate(filter, more);
}
