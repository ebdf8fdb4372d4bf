import type { FlowIssue, TemplateChoice } from '../../../schemas/generated/types.ts';
import type { Component } from '../../../schemas/templates/components.ts';
import { choiceMisfits } from '../../../schemas/templates/fill/choice-misfits.ts';
import type { CheckedNode, FlowCheck } from './checked-flow.ts';
import type { KnownTemplate } from './organisation-facts.ts';

/** Templates that WhatsApp would refuse, because they do not exist, are not approved, or take other values by now. Not looked at when the templates are not known. */
export const knownTemplates: FlowCheck = ({ nodes, templates }) => {
  if (templates === undefined) return [];
  return [...nodes.values()].flatMap((checked) => usesOf(checked).flatMap((use) => issueOf(checked, use, templates)));
};

interface Use {
  path: string;
  name: string;
  language: string;
  /** undefined while it does not fit its schema, which is reported by itself. */
  choice: TemplateChoice | undefined;
}

function usesOf({ node, fields }: CheckedNode): Use[] {
  if (node.disabled === true) return [];
  return fields.flatMap(({ pointer, value, hints }) => {
    const { name, language } = Object(value) as { name?: unknown; language?: unknown };
    return hints.widget === 'template-picker' && typeof name === 'string' && typeof language === 'string' ? [{ path: pointer, name, language, choice: isWhole(value) ? value : undefined }] : [];
  });
}

/** Lists of objects, as far as they are there; whatever else is wrong with it the schema finds. */
function isWhole(value: unknown): value is TemplateChoice {
  const choice = Object(value) as Readonly<Record<string, unknown>>;
  const cards: unknown = choice['cards'] ?? [];
  return isList(cards) && [choice, ...cards].every((card) => ['header', 'body', 'buttons'].every((part) => isList(card[part] ?? [])));
}

function isList(value: unknown): value is Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}

function issueOf({ node }: CheckedNode, { path, name, language, choice }: Use, templates: readonly KnownTemplate[]): FlowIssue[] {
  const found = templates.filter((template) => template.name === name && template.language === language);
  const approved = found.filter((template) => template.status === 'APPROVED');
  if (approved.length > 0) return choice === undefined || approved.some((template) => template.components === undefined || fits(template.components, choice)) ? [] : changed(node.id, path, choice, approved[0]?.components ?? []);
  const status = found[0]?.status;
  const common = { severity: 'error' as const, nodeId: node.id, path, details: { name, language, ...(status === undefined ? {} : { status }) } };
  if (status === undefined) return [{ ...common, code: 'TEMPLATE_UNKNOWN', message: `There is no template "${name}" in ${language}. Read the templates again, or choose another one.` }];
  return [{ ...common, code: 'TEMPLATE_NOT_APPROVED', message: `The template "${name}" (${language}) cannot be sent: WhatsApp says ${status}.` }];
}

function fits(components: readonly Component[], choice: TemplateChoice): boolean {
  const { missing, surplus } = choiceMisfits(components, choice);
  return missing.length === 0 && surplus === 0;
}

function changed(nodeId: string, path: string, choice: TemplateChoice, components: readonly Component[]): FlowIssue[] {
  const { missing, surplus } = choiceMisfits(components, choice);
  const { name, language } = choice;
  const lack = missing.length === 0 ? [] : [`it does not fill in ${missing.join(', ')}`];
  const more = surplus === 0 ? [] : [`${surplus} of its values have no place`];
  return [{ code: 'TEMPLATE_CHANGED', severity: 'error', nodeId, path, message: `The template "${name}" (${language}) takes other values than this step gives: ${[...lack, ...more].join(', ')}. Open the step and fill it in again.`, details: { name, language, missing: missing.join(', '), surplus } }];
}
