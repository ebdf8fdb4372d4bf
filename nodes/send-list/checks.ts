import type { SendListParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { NodeChecks } from '../contract.ts';
import { checkLengths } from '../shared/length-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import { checkTiming } from '../shared/reply-checks.ts';
import { checkTitles } from '../shared/title-checks.ts';
import messages from './messages/en.json' with { type: 'json' };

const { issues } = messages;

const checks: NodeChecks<SendListParams> = (params, node) => [
  ...checkLengths(params, { header: limits.maxInteractiveHeader, body: limits.maxInteractiveBody, footer: limits.maxFooter, listButton: limits.maxButtonTitle, retryText: limits.maxInteractiveBody }, node, issues),
  ...checkTitles(params.rows, limits.maxRowTitle, 'rows', node, issues),
  ...params.rows.flatMap((row, index) =>
    checkLengths(row, { description: limits.maxRowDescription, section: limits.maxSectionTitle }, node, issues).map((issue) => ({ ...issue, path: `/rows/${index}${issue.path ?? ''}` })),
  ),
  ...(params.rows.some((row) => isGiven(row.section)) ? params.rows.flatMap((row, index) => (isGiven(row.section) ? [] : [nodeIssue(node, issues, 'SECTION_MISSING', { path: `/rows/${index}/section`, details: { title: row.title } })])) : []),
  ...checkTiming(params, node, issues),
  ...(params.allowOther === true && params.retryText !== undefined ? [nodeIssue(node, issues, 'RETRY_UNUSED', { path: '/retryText', severity: 'warning' })] : []),
];

function isGiven(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

export default checks;
