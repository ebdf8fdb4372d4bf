import { moveIdOf } from '../../../activities/publishing/move-ids.ts';
import { moveProgress } from '../../../activities/publishing/move-progress.ts';
import { FlowMoveModel } from '../../../activities/store/models/flow-moves.ts';
import { FlowModel } from '../../../activities/store/models/flows.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { oneFlowSummary } from '../../flows/flow-summaries.ts';
import { publishFlow } from '../../flows/publish-flow.ts';
import { requireTargets } from '../../flows/require-targets.ts';
import { wakeClock } from '../../flows/wake-clock.ts';
import { versionItems } from '../../flows/version-items.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'post',
  path: '/flows/:id/publish',
  access: 'flows.publish',
  params: 'IdParams',
  body: 'FlowPublish',
  response: 'FlowPublished',
  status: 201,
  summary: 'Make the draft the live version. Contacts inside finish theirs (keep), go on in the new one (move) or leave (stop)',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { revision, message = '', running = 'keep', mapping = {}, timers, releasePerMinute, despiteTests } = input.body;
    const draft = found(await FlowModel.findOne({ _id: input.params.id, orgId }).lean());
    if (draft.revision !== revision) throw new ApiProblem('FLOW_REVISION_CONFLICT', [{ field: 'revision', rule: 'current', message: `The flow is at revision ${draft.revision}.`, fix: 'Load the flow again.', revision: draft.revision }]);
    requireTargets(draft, mapping);
    const userId = userIdOf(actor);
    const moving = running === 'keep' ? undefined : { running, timers, releasePerMinute, mapping, userId };
    const { flow, version } = await publishFlow({ flow: draft, message, author: userId, now: server.now(), moving, despiteTests });
    await audit(call, 'flow.published', { kind: 'flow', id: flow._id, name: flow.name }, { version: version.number, running, ...(message === '' ? {} : { note: message }), ...(despiteTests === undefined ? {} : { despiteTests }), ...(version.failedTests === undefined ? {} : { failedTests: version.failedTests }), ...(running === 'move' ? { mapping, timers: timers ?? 'keep' } : {}) });
    const move = moving === undefined ? null : await FlowMoveModel.findById(moveIdOf(flow._id, version.number)).lean();
    if (move !== null) await server.conversations.movePublished(move);
    await wakeClock(call.server, flow);
    const [item] = await versionItems([version]);
    return { version: found(item), flow: await oneFlowSummary(flow), ...(move === null ? {} : { move: await moveProgress(move) }) };
  },
});
