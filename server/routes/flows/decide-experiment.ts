import { armCounts } from '../../../activities/ledger/arm-field.ts';
import { ExperimentModel } from '../../../activities/store/models/experiments.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { experimentBody } from '../../flows/experiment-stats.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

/** Contacts keep the arm that they got; a decision counts for those who come from now on. */
export default defineRoute({
  method: 'post',
  path: '/flows/:id/experiments/:nodeId/decide',
  access: 'flows.publish',
  params: 'FlowNodeParams',
  body: 'ExperimentDecision',
  response: 'ExperimentStats',
  summary: 'Name the winner of an experiment, or take a decision back',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { id, nodeId } = input.params;
    const { arm } = input.body;
    const _id = `${id}:${nodeId}`;
    const record = found(await ExperimentModel.findOne({ _id, orgId }).lean());
    if (arm !== null && (arm === '' || !Object.hasOwn(armCounts(record), arm))) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'arm', rule: 'known', message: 'Nobody has gone this way yet.' }]);
    const decidedBy = userIdOf(actor);
    const change = arm === null ? { $unset: { winner: 1 as const, decidedAt: 1 as const, decidedBy: 1 as const } } : { $set: { winner: arm, decidedAt: new Date(server.now()), ...(decidedBy === undefined ? {} : { decidedBy }) } };
    const decided = found(await ExperimentModel.findOneAndUpdate({ _id, orgId }, change, { returnDocument: 'after' }).lean());
    await audit(call, 'flow.experiment_decided', { kind: 'flow', id }, { nodeId, arm });
    return experimentBody(decided);
  },
});
