import type { Client } from '@temporalio/client';
import { limits } from '../../schemas/limits.ts';
import { FlowModel } from '../store/models/flows.ts';
import { ensureClock } from './start-clock.ts';

let lastSweep = Number.NEGATIVE_INFINITY;

/** Starts the clocks of live flows whose server died, or could not reach Temporal, when they were published. */
export async function sweepClocks(client: Client, now: number): Promise<void> {
  if (now - lastSweep < limits.clockCheckMs) return;
  lastSweep = now;
  const flows = await FlowModel.find({ status: 'live', clocked: true }).select('orgId publishedAt updatedAt').lean();
  for (const { _id: flowId, orgId, publishedAt, updatedAt } of flows) await ensureClock(client.workflow, { orgId, flowId, from: (publishedAt ?? updatedAt).getTime() });
}
