import { FlowTestModel } from '../../../activities/store/models/flow-tests.ts';
import { FlowModel } from '../../../activities/store/models/flows.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import type { FlowTestRecord } from '../../../schemas/generated/types.ts';
import { limits } from '../../../schemas/limits.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { testsChanged } from '../../flow-tests/tests-changed.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { flowTestView } from '../../views/flow-test-view.ts';

export default defineRoute({
  method: 'post',
  path: '/flows/:id/tests',
  access: 'flows.write',
  params: 'IdParams',
  body: 'FlowTestCreate',
  response: 'FlowTestView',
  status: 201,
  summary: 'Save a conversation that was played with a flow as a test of it',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { name, script, expect } = input.body;
    const flow = found(await FlowModel.findOne({ _id: input.params.id, orgId }, { _id: 1 }).lean());
    if ((await FlowTestModel.countDocuments({ flowId: flow._id, orgId })) >= limits.maxTestsPerFlow) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'name', rule: 'limit', message: `A flow has at most ${limits.maxTestsPerFlow} tests.`, fix: 'Delete one that is not needed any more.' }]);
    const at = new Date(server.now());
    const author = userIdOf(actor);
    const test: FlowTestRecord = { _id: server.newId(), orgId, flowId: flow._id, name: name.trim(), script, expect, createdAt: at, updatedAt: at, ...(author === undefined ? {} : { createdBy: author }) };
    await FlowTestModel.create(test);
    testsChanged(orgId, flow._id);
    await audit(call, 'flow.test_created', { kind: 'flow', id: flow._id }, { test: test.name });
    return flowTestView(test);
  },
});
