import { loadPlans } from '../../activities/engine/plans.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import type { FlowRecord } from '../../schemas/generated/types.ts';
import { clockedTriggers } from '../../workflows/engine/clocks.ts';
import type { ServerContext } from '../context.ts';

/** After a flow became live: its clock, if it has one, starts or takes notice. One that is paused or archived notices by itself. */
export async function wakeClock(server: ServerContext, { _id: flowId, orgId, status, publishedHash }: FlowRecord): Promise<void> {
  if (status !== 'live' || publishedHash === undefined) return;
  const plan = (await loadPlans([publishedHash])).get(publishedHash);
  if (plan === undefined || clockedTriggers(plan).length === 0) return;
  await FlowModel.updateOne({ _id: flowId, orgId }, { $set: { clocked: true } });
  await server.conversations.wakeClock({ orgId, flowId, from: server.now() });
}
