import { NumberModel } from '../../activities/store/models/numbers.ts';
import { ApiProblem } from '../../schemas/errors.ts';

/** Throws VALIDATION_FAILED when the organisation has not connected this number. */
export async function requireNumber(orgId: string, numberId: string): Promise<void> {
  const number = await NumberModel.findOne({ _id: numberId, orgId }, { _id: 1 }).lean();
  if (number === null) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'numberId', rule: 'known', message: 'This business number is not connected.', fix: 'Choose one of your numbers.' }]);
}
