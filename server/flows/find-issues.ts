import { FlowVersionModel } from '../../activities/store/models/flow-versions.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { TemplateModel } from '../../activities/store/models/templates.ts';
import type { FlowIssue, FlowRecord } from '../../schemas/generated/types.ts';
import { checkFlow } from '../../workflows/engine/check-flow.ts';
import type { KnownTemplate, OtherFlow } from '../../workflows/engine/checks/organisation-facts.ts';
import { templateNames } from '../templates/template-uses.ts';
import { expectedCost } from './expected-cost.ts';
import { mediaIssues } from './media-issues.ts';
import { teamIssues } from './team-issues.ts';

/**
 * The publish checks over a flow's draft: those that the editor shows while somebody draws, and those that take a look
 * at the organisation's other flows, templates and teams.
 */
export async function findIssues({ _id, orgId, draft, kind }: Pick<FlowRecord, '_id' | 'orgId' | 'draft' | 'kind'>): Promise<FlowIssue[]> {
  const [otherFlows, templates, cost] = await Promise.all([otherLiveFlows(orgId, _id), templatesOf(orgId, draft), expectedCost(orgId, _id)]);
  const issues = checkFlow(draft, kind, { flowId: _id, otherFlows, templates, cost });
  // A document that is no graph at all cannot be looked at any further.
  if (issues.some((issue) => issue.code === 'GRAPH_INVALID')) return issues;
  return [...issues, ...(await teamIssues(orgId, draft)), ...(await mediaIssues(orgId, draft))];
}

async function templatesOf(orgId: string, draft: FlowRecord['draft']): Promise<KnownTemplate[]> {
  const names = Array.isArray(draft.nodes) ? templateNames(draft) : [];
  return TemplateModel.find({ orgId, name: { $in: names } }, { name: 1, language: 1, status: 1, components: 1 }).lean();
}

async function otherLiveFlows(orgId: string, flowId: string): Promise<OtherFlow[]> {
  const flows = await FlowModel.find({ orgId, status: 'live', _id: { $ne: flowId } }, { name: 1, kind: 1, publishedVersion: 1 }).lean();
  const versions = await FlowVersionModel.find({ _id: { $in: flows.map((flow) => `${flow._id}:${flow.publishedVersion}`) } }, { flowId: 1, graph: 1 }).lean();
  const graphs = new Map(versions.map((version) => [version.flowId, version.graph]));
  return flows.flatMap(({ _id, name, kind }) => {
    const graph = graphs.get(_id);
    return graph === undefined ? [] : [{ flowId: _id, name, kind, graph }];
  });
}
