import { publish } from '../store/feed.ts';
import { DryRunModel } from '../store/models/dry-runs.ts';

/** Everybody was played. One that was stopped before stays so. */
export async function finishDryRun({ dryRunId }: { readonly dryRunId: string }): Promise<void> {
  const record = await DryRunModel.findOneAndUpdate({ _id: dryRunId, state: 'running' }, { $set: { state: 'done', endedAt: new Date() } }, { returnDocument: 'after' }).lean();
  if (record !== null) publish({ orgId: record.orgId, topic: `flow:${record.flowId}`, type: 'dryRun.changed', id: dryRunId });
}
