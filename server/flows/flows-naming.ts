import { FlowVersionModel } from '../../activities/store/models/flow-versions.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import type { ApiProblem } from '../../schemas/errors.ts';

/** Why something cannot go: the flows that name its id, in their drafts or in what is live, as details of an error. */
export async function flowsNaming(orgId: string, id: string): Promise<ApiProblem['details'][number][]> {
  const flows = await FlowModel.find({ orgId, status: { $ne: 'archived' } }).select('name draft publishedVersion').lean();
  const versions = await FlowVersionModel.find({ _id: { $in: flows.map((flow) => `${flow._id}:${flow.publishedVersion}`) } }).select('flowId graph').lean();
  const names = (graph: unknown): boolean => JSON.stringify(graph)?.includes(`"${id}"`) ?? false;
  const live = new Set(versions.filter(({ graph }) => names(graph)).map(({ flowId }) => flowId));
  const using = flows.filter(({ _id, draft }) => names(draft) || live.has(_id));
  return using.slice(0, 10).map(({ name }) => ({ field: 'id', rule: 'unused', message: `The flow ${name} asks for it.`, fix: 'Change or archive the flow first.' }));
}
