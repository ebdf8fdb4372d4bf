import { DryRunModel } from '../../../activities/store/models/dry-runs.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { dryRunView } from '../../views/dry-run-view.ts';

export default defineRoute({
  method: 'get',
  path: '/flows/:id/dry-runs/:dryRunId',
  access: 'flows.read',
  params: 'DryRunParams',
  response: 'DryRunBody',
  summary: 'How far a dry run is, and what has come of it',
  async handler({ input, orgId }) {
    const { id, dryRunId } = input.params;
    return dryRunView(found(await DryRunModel.findOne({ _id: dryRunId, flowId: id, orgId }, { graph: 0 }).lean()));
  },
});
