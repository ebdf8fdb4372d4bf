import type { CustomActivityRecord } from '../../schemas/generated/types.ts';
import type { InstalledActivity } from '../../sdk/define-activity.ts';
import { CustomActivityModel } from '../store/models/custom-activities.ts';

/** Says in the store which activities there are, for the editor and the publish checks. Those of earlier versions stay. */
export async function registerActivities(installed: Iterable<[string, InstalledActivity]>, now: Date): Promise<void> {
  for (const [_id, { name, version, title, description, params, handles, timeoutMs, attempts }] of installed) {
    const record: CustomActivityRecord = { _id, name, version, title, params: { ...params }, handles: handles.map((handle) => ({ ...handle })), timeoutMs, attempts, seenAt: now, ...(description === undefined ? {} : { description }) };
    await CustomActivityModel.replaceOne({ _id }, record, { upsert: true });
  }
}
