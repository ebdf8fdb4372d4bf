import type { AskParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { NodeChecks } from '../contract.ts';
import { checkLengths } from '../shared/length-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import { checkAnswer, checkTiming } from '../shared/reply-checks.ts';
import { checkTitles } from '../shared/title-checks.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<AskParams> = (params, node) => {
  const { accept, choices = [] } = params;
  const issues = [...checkAnswer(params, node, messages.issues), ...checkTiming(params, node, messages.issues)];
  if (accept !== 'choice') return issues;
  if (choices.length === 0) return [...issues, nodeIssue(node, messages.issues, 'CHOICES_MISSING', { path: '/choices' })];
  const titleLimit = choices.length <= limits.maxButtons ? limits.maxButtonTitle : limits.maxRowTitle;
  return [
    ...issues,
    ...checkLengths(params, { prompt: limits.maxInteractiveBody, retryText: limits.maxInteractiveBody, listButton: limits.maxButtonTitle }, node, messages.issues),
    ...checkTitles(choices, titleLimit, 'choices', node, messages.issues),
  ];
};

export default checks;
