import { NumberModel } from '../../activities/store/models/numbers.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { NumberRecord } from '../../schemas/generated/types.ts';

/** A connected number of the account, whose token opens it. */
export async function accountOf(orgId: string, wabaId: string): Promise<NumberRecord> {
  const number = await NumberModel.findOne({ orgId, wabaId }).sort({ createdAt: 1 }).lean();
  if (number === null) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'wabaId', rule: 'account', message: 'No number of this account is connected.', fix: 'Connect a number of the account first.' }]);
  return number;
}
