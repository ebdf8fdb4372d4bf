import type { RequestLocationParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { NodeChecks } from '../contract.ts';
import { checkLengths } from '../shared/length-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import { checkTiming } from '../shared/reply-checks.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<RequestLocationParams> = (params, node) => [
  ...checkLengths(params, { body: limits.maxInteractiveBody, retryText: limits.maxInteractiveBody }, node, messages.issues),
  ...checkTiming(params, node, messages.issues),
  ...(params.allowOther === true && params.retryText !== undefined ? [nodeIssue(node, messages.issues, 'RETRY_UNUSED', { path: '/retryText', severity: 'warning' })] : []),
];

export default checks;
