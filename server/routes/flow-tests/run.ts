import { FlowModel } from '../../../activities/store/models/flows.ts';
import { runFlowTests } from '../../flow-tests/run-flow-tests.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'post',
  path: '/flows/:id/tests/run',
  access: 'flows.read',
  params: 'IdParams',
  response: 'FlowTestRun',
  summary: "Play all tests of a flow with its draft; nothing is sent and nothing is stored",
  unaudited: 'It changes nothing.',
  async handler({ input, orgId }) {
    const flow = found(await FlowModel.findOne({ _id: input.params.id, orgId }).lean());
    const results = await runFlowTests(flow);
    const passed = results.filter((result) => result.passed).length;
    return { revision: flow.revision, passed, failed: results.length - passed, results };
  },
});
