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

/** Names of the templates that the nodes of a flow send. */
export function templateNames({ nodes }: FlowGraph): string[] {
  return [...new Set(nodes.flatMap((node) => chosenIn(node).map(({ name }) => name).filter((name) => typeof name === 'string')))];
}

function chosenIn(node: FlowGraph['nodes'][number]): { name?: unknown; language?: unknown }[] {
  return paramFields(installedNodes.paramSchemas[node.type] ?? {}, node.params).flatMap(({ hints, value }) => (hints.widget === 'template-picker' ? [Object(value) as { name?: unknown; language?: unknown }] : []));
}

function nodesWith({ nodes }: FlowGraph, { name, language }: UsedTemplate): TemplateUse['nodes'] {
  return nodes.flatMap((node) => {
    const found = chosenIn(node).some((chosen) => chosen.name === name && (language === undefined || chosen.language === language));
    return found ? [{ id: node.id, name: node.label === undefined || node.label === '' ? node.id : node.label }] : [];
  });
}
