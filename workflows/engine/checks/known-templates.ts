import type { FlowIssue } from '../../../schemas/generated/types.ts';
import type { CheckedNode, FlowCheck } from './checked-flow.ts';

/** A message template of the organisation, as far as the checks need to know. */
export interface KnownTemplate {
  name: string;
  language: string;
  /** APPROVED, PENDING, REJECTED, PAUSED, ... */
  status: string;
}

/** Templates that WhatsApp would refuse, because they do not exist or are not approved. Not looked at when the templates are not known. */
export const knownTemplates: FlowCheck = ({ nodes, templates }) => {
  if (templates === undefined) return [];
  return [...nodes.values()].flatMap((checked) => usesOf(checked).flatMap((use) => issueOf(checked, use, templates)));
};

interface Use {
  path: string;
  name: string;
  language: string;
}

function usesOf({ node, fields }: CheckedNode): Use[] {
  if (node.disabled === true) return [];
  return fields.flatMap(({ pointer, value, hints }) => {
    const { name, language } = Object(value) as { name?: unknown; language?: unknown };
    return hints.widget === 'template-picker' && typeof name === 'string' && typeof language === 'string' ? [{ path: pointer, name, language }] : [];
  });
}

function issueOf({ node }: CheckedNode, { path, name, language }: Use, templates: readonly KnownTemplate[]): FlowIssue[] {
  const found = templates.filter((template) => template.name === name && template.language === language);
  if (found.some((template) => template.status === 'APPROVED')) return [];
  const status = found[0]?.status;
  const common = { severity: 'error' as const, nodeId: node.id, path, details: { name, language, ...(status === undefined ? {} : { status }) } };
  if (status === undefined) return [{ ...common, code: 'TEMPLATE_UNKNOWN', message: `There is no template "${name}" in ${language}. Read the templates again, or choose another one.` }];
  return [{ ...common, code: 'TEMPLATE_NOT_APPROVED', message: `The template "${name}" (${language}) cannot be sent: WhatsApp says ${status}.` }];
}
