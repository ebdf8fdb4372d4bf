import { FlowTestModel } from '../../../activities/store/models/flow-tests.ts';
import { audit } from '../../audit.ts';
import { testsChanged } from '../../flow-tests/tests-changed.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { flowTestView } from '../../views/flow-test-view.ts';

export default defineRoute({
  method: 'patch',
  path: '/flows/:id/tests/:testId',
  access: 'flows.write',
  params: 'FlowTestParams',
  body: 'FlowTestUpdate',
  response: 'FlowTestView',
  summary: 'Rename a test, or take what happens now for what is expected',
  async handler(call) {
    const { input, orgId, server } = call;
    const { id, testId } = input.params;
    const { name, expect } = input.body;
    const change = { updatedAt: new Date(server.now()), ...(name === undefined ? {} : { name: name.trim() }), ...(expect === undefined ? {} : { expect }) };
    const test = found(await FlowTestModel.findOneAndUpdate({ _id: testId, flowId: id, orgId }, { $set: change }, { returnDocument: 'after' }).lean());
    testsChanged(orgId, id);
    await audit(call, 'flow.test_changed', { kind: 'flow', id }, { test: test.name, expectation: expect !== undefined });
    return flowTestView(test);
  },
});
