import { moveIdOf } from '../../../activities/publishing/move-ids.ts';
import { moveProgress } from '../../../activities/publishing/move-progress.ts';
import { FlowMoveModel } from '../../../activities/store/models/flow-moves.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'get',
  path: '/flows/:id/versions/:number/move',
  access: 'flows.read',
  params: 'VersionParams',
  response: 'FlowMove',
  summary: 'How far moving or stopping contacts inside earlier versions is, with the reasons of those who were not moved',
  async handler({ input, orgId }) {
    const { id, number } = input.params;
    return moveProgress(found(await FlowMoveModel.findOne({ _id: moveIdOf(id, number), orgId }).lean()));
  },
});
