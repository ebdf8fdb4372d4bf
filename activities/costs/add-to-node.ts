import type { MessageRecord } from '../../schemas/generated/types.ts';
import { NodeCounterModel } from '../store/models/node-counters.ts';
import { RunModel } from '../store/models/runs.ts';

/** Adds what a message of a flow has cost to the counters of the step that sent it. amount: millionths of the currency; at: when it arrived, epoch milliseconds. */
export async function addToNode({ orgId, source }: MessageRecord, amount: number, at: number): Promise<void> {
  if (amount === 0 || source?.flowId === undefined || source.nodeId === undefined || source.runId === undefined) return;
  const run = await RunModel.findById(source.runId, { version: 1 }).lean();
  if (run === null) return;
  const { flowId, nodeId } = source;
  const identity = { orgId, flowId, version: run.version, nodeId, day: new Date(at).toISOString().slice(0, 10) };
  const zeros = { entered: 0, failed: 0, handles: {} };
  await NodeCounterModel.updateOne({ _id: `${flowId}:${run.version}:${nodeId}:${identity.day}` }, { $inc: { cost: amount }, $setOnInsert: { ...identity, ...zeros } }, { upsert: true });
}
