import { FlowTestModel } from '../../../activities/store/models/flow-tests.ts';
import { audit } from '../../audit.ts';
import { testsChanged } from '../../flow-tests/tests-changed.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'delete',
  path: '/flows/:id/tests/:testId',
  access: 'flows.write',
  params: 'FlowTestParams',
  summary: 'Delete a test',
  async handler(call) {
    const { input, orgId } = call;
    const { id, testId } = input.params;
    const test = found(await FlowTestModel.findOneAndDelete({ _id: testId, flowId: id, orgId }).lean());
    testsChanged(orgId, id);
    await audit(call, 'flow.test_deleted', { kind: 'flow', id }, { test: test.name });
  },
});
