import { FlowModel } from '../../activities/store/models/flows.ts';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import type { CostQuery } from '../../schemas/generated/types.ts';

/** How flows and numbers are called; what has no name of its own is named where it is shown. */
export async function namesOf(orgId: string, groupBy: NonNullable<CostQuery['groupBy']>, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (groupBy === 'flow') {
    const flows = await FlowModel.find({ orgId, _id: { $in: [...keys] } }, { name: 1 }).lean();
    return new Map(flows.map(({ _id, name }) => [_id, name]));
  }
  if (groupBy !== 'number') return new Map();
  const numbers = await NumberModel.find({ orgId, _id: { $in: [...keys] } }, { displayPhoneNumber: 1, verifiedName: 1 }).lean();
  return new Map(numbers.map(({ _id, displayPhoneNumber, verifiedName }) => [_id, verifiedName === '' ? displayPhoneNumber : `${verifiedName} · ${displayPhoneNumber}`]));
}
