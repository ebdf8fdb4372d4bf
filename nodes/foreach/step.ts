import { runErrors } from '../../schemas/errors.ts';
import type { ForeachParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ActionStep, FlowValue } from '../contract.ts';

const foreach: ActionStep<ForeachParams> = {
  enter(ctx, { list, itemAs, numberAs }) {
    const items = ctx.calculate(list);
    if (!Array.isArray(items)) return { do: 'fail', code: 'VALUE_INVALID', message: `"${list}" is not a list.`, details: { list } };
    if (items.length > limits.maxLoopItems) return { do: 'fail', code: 'TOO_MANY_ITEMS', message: `${runErrors.TOO_MANY_ITEMS.replace(/\.$/, '')}: "${list}" has ${items.length} entries, ${limits.maxLoopItems} are allowed.` };
    const number = Number(ctx.kept['number'] ?? 0) + 1;
    const item = items[number - 1];
    if (item === undefined) return { do: 'go', handle: 'done', detail: { rounds: number - 1 } };
    const variables: Record<string, FlowValue> = { [itemAs]: item, ...(numberAs !== undefined && { [numberAs]: number }) };
    return { do: 'go', handle: 'item', writes: { variables }, keep: { number }, detail: { number, of: items.length } };
  },
};

export default foreach;
