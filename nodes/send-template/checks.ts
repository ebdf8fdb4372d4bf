import type { FlowIssue, FlowNode, SendTemplateParams, TemplateCardValue } from '../../schemas/generated/types.ts';
import type { FieldKind } from '../../schemas/templates/fill/template-fields.ts';
import { valueProblem, type ValueRule } from '../../schemas/templates/fill/value-problem.ts';
import type { NodeChecks } from '../contract.ts';
import { hasTemplate } from '../shared/has-template.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const { issues } = messages;

const checks: NodeChecks<SendTemplateParams> = ({ template, category }, node) => {
  const { body = [], buttons = [], cards = [], offer } = template;
  const named = body.filter(({ name }) => name !== undefined).length;
  return [
    ...(named > 0 && named < body.length ? [nodeIssue(node, issues, 'NAMES_MIXED', { path: '/template/body' })] : []),
    ...[template, ...cards].flatMap((card, index) => cardIssues(card, node, index === 0 ? '/template' : `/template/cards/${index - 1}`)),
    ...(offer === undefined ? [] : valueIssues(node, 'offer', offer, '/template/offer')),
    ...(category === 'authentication' && buttons.length === 0 ? [nodeIssue(node, issues, 'CODE_BUTTON_MISSING', { path: '/template/buttons', severity: 'warning' })] : []),
  ];
};

function cardIssues({ header = [], body = [], buttons = [] }: TemplateCardValue, node: FlowNode, at: string): FlowIssue[] {
  const twice = buttons.findIndex(({ index }, place) => buttons.slice(0, place).some((other) => other.index === index));
  return [
    ...header.flatMap(({ type, value }, place) => valueIssues(node, type === 'location' ? 'position' : type, value, `${at}/header/${place}/value`)),
    ...body.flatMap(({ value }, place) => valueIssues(node, 'text', value, `${at}/body/${place}/value`)),
    ...buttons.flatMap(({ type, value = '', data = '' }, place) => [...valueIssues(node, kindOf[type], value, `${at}/buttons/${place}/value`), ...valueIssues(node, 'data', data, `${at}/buttons/${place}/data`)]),
    ...(twice >= 0 ? [nodeIssue(node, issues, 'BUTTON_TWICE', { path: `${at}/buttons/${twice}`, details: { number: (buttons[twice]?.index ?? 0) + 1 } })] : []),
  ];
}

const kindOf: Readonly<Record<NonNullable<TemplateCardValue['buttons']>[number]['type'], FieldKind>> = { url: 'link', quick_reply: 'payload', copy_code: 'coupon', flow: 'token', catalog: 'thumbnail', mpm: 'products' };

const codes: Readonly<Partial<Record<ValueRule, keyof typeof issues>>> = { too_long: 'TEXT_TOO_LONG', file_form: 'FILE_INVALID', position_form: 'POSITION_INVALID', offer_form: 'OFFER_INVALID', products_form: 'PRODUCTS_INVALID', data_form: 'DATA_INVALID' };

/** Values with placeholders are only known when they are filled in; empty ones are found by the schema. */
function valueIssues(node: FlowNode, kind: FieldKind, value: string, path: string): FlowIssue[] {
  if (value.trim() === '' || hasTemplate(value)) return [];
  const problem = valueProblem(kind, value);
  const code = problem && codes[problem.rule];
  return code === undefined ? [] : [nodeIssue(node, issues, code, { path, details: { ...problem?.values } })];
}

export default checks;
