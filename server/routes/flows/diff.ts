import { FlowVersionModel } from '../../../activities/store/models/flow-versions.ts';
import { FlowModel } from '../../../activities/store/models/flows.ts';
import type { FlowGraph } from '../../../schemas/generated/types.ts';
import { diffGraphs } from '../../../workflows/engine/diff/diff-graphs.ts';
import { diffWords } from '../../flows/diff-words.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'get',
  path: '/flows/:id/versions/:number/diff/:to',
  access: 'flows.read',
  params: 'DiffParams',
  response: 'FlowDiff',
  summary: 'What differs between a version and another one, or the draft: steps, their settings, connections, flow settings',
  async handler({ input, orgId }) {
    const { id, number, to } = input.params;
    const graphOf = async (version: number): Promise<FlowGraph> => found(await FlowVersionModel.findOne({ _id: `${id}:${version}`, orgId }).lean()).graph;
    const before = await graphOf(number);
    const after = to === 'draft' ? found(await FlowModel.findOne({ _id: id, orgId }).lean()).draft : await graphOf(Number(to));
    const diff = diffGraphs(before, after);
    return { from: number, to: to === 'draft' ? to : Number(to), ...diff, words: diffWords(diff, before, after) };
  },
});
