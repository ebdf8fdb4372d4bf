import { FlowVersionModel } from '../../activities/store/models/flow-versions.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import type { FlowGraph, FlowRecord, TemplateUse } from '../../schemas/generated/types.ts';
import { paramFields } from '../../workflows/engine/checks/param-fields.ts';
import { installedNodes } from '../../workflows/engine/registry.ts';

/** A template by what flows know of it; without a language: in any. */
export interface UsedTemplate {
  readonly name: string;
  readonly language?: string;
}

/** The flows of an organisation that send a template, those that do so at present first. */
export async function templateUses(orgId: string, template: UsedTemplate): Promise<TemplateUse[]> {
  const flows = await FlowModel.find({ orgId, status: { $ne: 'archived' } }, { name: 1, status: 1, draft: 1, publishedVersion: 1 }).lean();
  const published = flows.filter(({ publishedVersion }) => publishedVersion !== undefined).map((flow) => `${flow._id}:${flow.publishedVersion}`);
  const versions = await FlowVersionModel.find({ _id: { $in: published } }, { flowId: 1, graph: 1 }).lean();
  const graphs = new Map(versions.map((version) => [version.flowId, version.graph]));
  return flows.flatMap((flow) => useOf(flow, graphs.get(flow._id), template)).sort((a, b) => Number(b.live) - Number(a.live) || a.flowName.localeCompare(b.flowName));
}

function useOf({ _id: flowId, name: flowName, status, draft }: Pick<FlowRecord, '_id' | 'name' | 'status' | 'draft'>, published: FlowGraph | undefined, template: UsedTemplate): TemplateUse[] {
  const sending = published === undefined ? [] : nodesWith(published, template);
  const drawn = nodesWith(draft, template);
  if (sending.length === 0 && drawn.length === 0) return [];
  const live = status === 'live' && sending.length > 0;
  return [{ flowId, flowName, status, live, nodes: sending.length > 0 ? sending : drawn }];
}

function nodesWith({ nodes }: FlowGraph, { name, language }: UsedTemplate): TemplateUse['nodes'] {
  const sends = (value: unknown): boolean => {
    const chosen = Object(value) as { name?: unknown; language?: unknown };
    return chosen.name === name && (language === undefined || chosen.language === language);
  };
  return nodes.flatMap((node) => {
    const fields = paramFields(installedNodes.paramSchemas[node.type] ?? {}, node.params);
    const found = fields.some(({ hints, value }) => hints.widget === 'template-picker' && sends(value));
    return found ? [{ id: node.id, name: node.label === undefined || node.label === '' ? node.id : node.label }] : [];
  });
}
