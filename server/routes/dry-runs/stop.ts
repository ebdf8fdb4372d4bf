import { publish } from '../../../activities/store/feed.ts';
import { DryRunModel } from '../../../activities/store/models/dry-runs.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { dryRunView } from '../../views/dry-run-view.ts';

export default defineRoute({
  method: 'post',
  path: '/flows/:id/dry-runs/:dryRunId/stop',
  access: 'flows.operate',
  params: 'DryRunParams',
  response: 'DryRunBody',
  summary: 'Stop a dry run; what has come of it so far stays',
  async handler(call) {
    const { input, orgId, server } = call;
    const { id, dryRunId } = input.params;
    const own = { _id: dryRunId, flowId: id, orgId };
    const { modifiedCount } = await DryRunModel.updateOne({ ...own, state: 'running' }, { $set: { state: 'stopped', endedAt: new Date(server.now()) } });
    const record = found(await DryRunModel.findOne(own, { graph: 0 }).lean());
    publish({ orgId, topic: `flow:${id}`, type: 'dryRun.changed', id: dryRunId });
    if (modifiedCount > 0) await audit(call, 'flow.dry_run_stopped', { kind: 'flow', id, name: record.name });
    return dryRunView(record);
  },
});
