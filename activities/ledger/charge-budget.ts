import type { BudgetCharge } from '../../schemas/generated/types.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { BudgetChargeModel, BudgetModel } from '../store/models/budgets.ts';

/** Which limit a message would exceed. */
export type BudgetLimit = 'day' | 'total';

interface Account {
  readonly _id: string;
  readonly limit: number | undefined;
  readonly name: BudgetLimit;
}

/**
 * Charges a message to its flow, once. Gives the limit that it would exceed: then nothing is charged. A process that dies in
 * the middle may leave the cost of one message too much in the accounts, never too little.
 */
export async function chargeBudget(sendId: string, orgId: string, charge: BudgetCharge): Promise<BudgetLimit | undefined> {
  try {
    await BudgetChargeModel.create({ _id: sendId, orgId, flowId: charge.flowId, day: charge.day, cost: charge.cost });
  } catch (error) {
    if (isDuplicateKey(error)) return undefined;
    throw error;
  }
  const charged: Account[] = [];
  for (const account of accountsOf(charge)) {
    if (await spend(account, orgId, charge)) charged.push(account);
    else {
      for (const { _id } of charged) await BudgetModel.updateOne({ _id }, { $inc: { spent: -charge.cost } });
      await BudgetChargeModel.deleteOne({ _id: sendId });
      return account.name;
    }
  }
  return undefined;
}

/** The message did not go out after all: its cost comes back. */
export async function refundBudget(sendId: string, charge: BudgetCharge): Promise<void> {
  const { deletedCount } = await BudgetChargeModel.deleteOne({ _id: sendId });
  if (deletedCount === 1) for (const { _id } of accountsOf(charge)) await BudgetModel.updateOne({ _id }, { $inc: { spent: -charge.cost } });
}

/** Both are kept whether they are limited or not, so that a limit set later knows what was spent. */
function accountsOf({ flowId, day, perDay, total }: BudgetCharge): Account[] {
  return [{ _id: `${flowId}:${day}`, limit: perDay, name: 'day' }, { _id: `${flowId}:total`, limit: total, name: 'total' }];
}

/** False when there is not enough left. */
async function spend({ _id, limit }: Account, orgId: string, { flowId, cost }: BudgetCharge): Promise<boolean> {
  try {
    await BudgetModel.create({ _id, orgId, flowId, spent: 0 });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const { modifiedCount } = await BudgetModel.updateOne({ _id, ...(limit === undefined ? {} : { spent: { $lte: limit - cost } }) }, { $inc: { spent: cost } });
  return modifiedCount === 1;
}
