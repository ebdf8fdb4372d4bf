import type { FlowIssue, FlowNode } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { checkLengths } from './length-checks.ts';
import { nodeIssue } from './node-issue.ts';
import { checkTiming } from './reply-checks.ts';
import type { RequestParams } from './request.ts';

type RequestTexts = Parameters<typeof checkTiming>[2] & { TEXT_TOO_LONG: string; RETRY_UNUSED: string };

/** Texts that are too long or never used, and times that do not fit. */
export function checkRequest(params: RequestParams, node: FlowNode, texts: RequestTexts): FlowIssue[] {
  return [
    ...checkLengths(params, { body: limits.maxInteractiveBody, retryText: limits.maxInteractiveBody }, node, texts),
    ...checkTiming(params, node, texts),
    ...(params.allowOther === true && params.retryText !== undefined ? [nodeIssue(node, texts, 'RETRY_UNUSED', { path: '/retryText', severity: 'warning' })] : []),
  ];
}
