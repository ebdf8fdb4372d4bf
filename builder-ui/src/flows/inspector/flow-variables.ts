import type { TFunction } from 'i18next';
import type { FlowNode } from '../../../../schemas/generated/types.ts';
import { nodeType } from '../node-types/node-types.ts';
import { callbackNames } from './callback-names.ts';
import { valuesOfWidget } from './values-of-widget.ts';

export type FlowVariable = {
  /** As conditions name it: `variables.email`, `contact.name`. */
  subject: string;
  /** As texts name it: `email`, `contact.name`. */
  path: string;
  label: string;
  group: 'flow' | 'contact' | 'conversation' | 'other';
  groupLabel: string;
  /** What is put into a text; contact data may be missing, so it brings words to use instead. */
  insert: string;
};

const contactPaths = ['name', 'phone', 'username', 'language', 'country', 'timeZone'] as const;

/** What texts and conditions of a flow can read: variables that its nodes set, data of the contact, and more. */
export function flowVariables(nodes: ReadonlyArray<FlowNode>, t: TFunction<'flows'>): FlowVariable[] {
  const named = valuesOfWidget(nodes, 'variable');
  const automatic = nodes.flatMap((node) => nodeType(node.type)?.manifest.sets ?? []);
  const fields = valuesOfWidget(nodes, 'contact-field').filter((field) => !(contactPaths as ReadonlyArray<string>).includes(field));
  const make = (group: FlowVariable['group'], path: string, label: string, subject = path, otherwise?: string): FlowVariable => ({
    subject, path, label, group, groupLabel: t(`variables.groups.${group}`),
    insert: otherwise === undefined ? `{{ ${path} }}` : `{{ ${path} | default: "${otherwise}" }}`,
  });
  return [
    ...[...new Set([...named, ...automatic])].map((name) => make('flow', name, name, `variables.${name}`)),
    ...contactPaths.map((name) => make('contact', `contact.${name}`, t(`variables.contact.${name}`), `contact.${name}`, name === 'name' ? t('variables.otherwise.name') : t('variables.otherwise.other'))),
    ...fields.map((field) => make('contact', `contact.fields.${field}`, field, `contact.fields.${field}`, t('variables.otherwise.other'))),
    make('conversation', 'conversation.assigneeName', t('variables.conversation.assigneeName'), 'conversation.assigneeName', t('variables.otherwise.other')),
    make('conversation', 'message.text', t('variables.message.text'), 'message.text', t('variables.otherwise.other')),
    ...callbackNames(nodes).map((name) => make('other', `callback.${name}`, t('variables.callback', { name }))),
    make('other', 'organisation.name', t('variables.organisation.name')),
  ];
}

/** Words for a placeholder, the path itself when nothing better is known. */
export function variableLabel(variables: ReadonlyArray<FlowVariable>, path: string): string {
  const plain = path.trim();
  const found = variables.find((variable) => variable.path === plain || variable.subject === plain);
  if (found) return found.label;
  return plain.replace(/^(variables|contact\.fields)\./, '') || '…';
}
