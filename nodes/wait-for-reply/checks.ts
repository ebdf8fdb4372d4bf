import type { WaitForReplyParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { checkAnswer, checkTiming } from '../shared/reply-checks.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<WaitForReplyParams> = (params, node) => [
  ...checkAnswer(params, node, messages.issues),
  ...checkTiming(params, node, messages.issues),
];

export default checks;
