import type { SendTemplateParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<SendTemplateParams> = ({ template, category }, node) => {
  const { body = [], buttons = [] } = template;
  const named = body.filter(({ name }) => name !== undefined).length;
  const twice = buttons.findIndex(({ index }, place) => buttons.slice(0, place).some((other) => other.index === index));
  return [
    ...(named > 0 && named < body.length ? [nodeIssue(node, messages.issues, 'NAMES_MIXED', { path: '/template/body' })] : []),
    ...(twice >= 0 ? [nodeIssue(node, messages.issues, 'BUTTON_TWICE', { path: `/template/buttons/${twice}`, details: { number: (buttons[twice]?.index ?? 0) + 1 } })] : []),
    ...(category === 'authentication' && buttons.length === 0 ? [nodeIssue(node, messages.issues, 'CODE_BUTTON_MISSING', { path: '/template/buttons', severity: 'warning' })] : []),
  ];
};

export default checks;
