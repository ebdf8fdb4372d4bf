import { TemplateModel } from '../../activities/store/models/templates.ts';
import { paramSchemas } from '../../nodes/generated/param-schemas.ts';
import type { FlowGraph, FlowIssue } from '../../schemas/generated/types.ts';
import { paramFields } from '../../workflows/engine/checks/param-fields.ts';

interface Use {
  readonly nodeId: string;
  readonly path: string;
  readonly name: string;
  readonly language: string;
}

/** Templates that a flow sends and that WhatsApp would refuse, because they do not exist or are not approved. */
export async function templateIssues(orgId: string, graph: FlowGraph): Promise<FlowIssue[]> {
  const uses = templateUses(graph);
  if (uses.length === 0) return [];
  const templates = await TemplateModel.find({ orgId, name: { $in: uses.map((use) => use.name) } }, { name: 1, language: 1, status: 1 }).lean();
  return uses.flatMap(({ nodeId, path, name, language }): FlowIssue[] => {
    const found = templates.filter((template) => template.name === name && template.language === language);
    if (found.some((template) => template.status === 'APPROVED')) return [];
    const status = found[0]?.status;
    const details = { name, language, ...(status === undefined ? {} : { status }) };
    if (status === undefined) return [{ code: 'TEMPLATE_UNKNOWN', severity: 'error', nodeId, path, message: `There is no template "${name}" in ${language}. Read the templates again, or choose another one.`, details }];
    return [{ code: 'TEMPLATE_NOT_APPROVED', severity: 'error', nodeId, path, message: `The template "${name}" (${language}) cannot be sent: WhatsApp says ${status}.`, details }];
  });
}

function templateUses(graph: FlowGraph): Use[] {
  return graph.nodes.flatMap((node) => {
    const schema = paramSchemas[node.type];
    if (schema === undefined || node.disabled === true) return [];
    const fields = paramFields(schema, node.params).filter((field) => field.hints.widget === 'template-picker');
    return fields.flatMap(({ pointer, value }) => {
      const { name, language } = Object(value) as { name?: unknown; language?: unknown };
      return typeof name === 'string' && typeof language === 'string' ? [{ nodeId: node.id, path: pointer, name, language }] : [];
    });
  });
}
