import { moveIdOf } from '../../../activities/publishing/move-ids.ts';
import { moveProgress } from '../../../activities/publishing/move-progress.ts';
import { FlowMoveModel } from '../../../activities/store/models/flow-moves.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

/** Once for each publication. Contacts who have gone on since, or have left the flow, stay where they are. */
export default defineRoute({
  method: 'post',
  path: '/flows/:id/versions/:number/move/undo',
  access: 'flows.publish',
  params: 'VersionParams',
  response: 'FlowMove',
  status: 202,
  summary: 'Move the contacts that a publication moved back to where they were; the version itself stays live',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { id, number } = input.params;
    const _id = moveIdOf(id, number);
    const move = found(await FlowMoveModel.findOne({ _id, orgId }).lean());
    if (move.running === 'stop') throw new ApiProblem('MOVE_NOT_UNDOABLE');
    const userId = userIdOf(actor);
    const change = { undoneAt: new Date(server.now()), ...(userId === undefined ? {} : { undoneBy: userId }) };
    const undone = await FlowMoveModel.findOneAndUpdate({ _id, orgId, undoneAt: { $exists: false } }, { $set: change }, { returnDocument: 'after' }).lean();
    if (undone === null) throw new ApiProblem('MOVE_ALREADY_UNDONE');
    await audit(call, 'flow.move_undone', { kind: 'flow', id }, { version: number });
    await server.conversations.undoPublished(undone);
    return moveProgress(undone);
  },
});
