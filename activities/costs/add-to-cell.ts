import type { CostCellRecord, MessagePrice, MessageRecord } from '../../schemas/generated/types.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { CostCellModel } from '../store/models/cost-cells.ts';

/** Messages a cell remembers: more than arrive between a death and the repetition of what it interrupted. */
const REMEMBERED = 200;
/** Where the customer's country is not known (ISO 3166 has no such country). */
const NOWHERE = 'ZZ';

/** A message that arrived and what it cost. */
export interface CountedMessage {
  readonly record: MessageRecord;
  readonly day: string;
  readonly country: string | undefined;
  readonly actual: MessagePrice;
}

/** Adds a message to the sums of its day, number, flow, category and country, once. Says whether it was new. */
export async function addToCell(counted: CountedMessage): Promise<boolean> {
  const cell = emptyCell(counted);
  const $inc = growth(counted);
  const { _id: messageId } = counted.record;
  const add = async (): Promise<boolean> => {
    const { matchedCount } = await CostCellModel.updateOne({ _id: cell._id, recent: { $ne: messageId } }, { $inc, $push: { recent: { $each: [messageId], $slice: -REMEMBERED } } });
    return matchedCount === 1;
  };
  if (await add()) return true;
  try {
    await CostCellModel.create({ ...cell, ...$inc, recent: [messageId] });
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    // Either the message is counted already, or somebody else has just made the cell.
    return add();
  }
}

type Growth = Pick<CostCellRecord, 'messages' | 'charged' | 'amount' | 'forecast' | 'differing' | 'unpriced'>;

function growth({ record, actual }: CountedMessage): Growth {
  const amount = actual.amount ?? 0;
  const forecast = record.cost?.forecast?.amount ?? 0;
  return { messages: 1, charged: amount > 0 ? 1 : 0, amount, forecast, differing: amount === forecast ? 0 : 1, unpriced: actual.amount === undefined ? 1 : 0 };
}

function emptyCell({ record, day, country = NOWHERE, actual }: CountedMessage): Omit<CostCellRecord, keyof Growth | 'recent'> {
  const { orgId, numberId, source } = record;
  const from = source?.kind ?? 'api';
  const { category, currency } = actual;
  const _id = [orgId, day, numberId, from, source?.flowId ?? '', category, country, currency].join('|');
  return { _id, orgId, day, numberId, source: from, category, country, currency, ...(source?.flowId === undefined ? {} : { flowId: source.flowId }) };
}
