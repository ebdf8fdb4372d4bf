import type { FlowIssue, FlowNode, SendCarouselParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { NodeChecks } from '../contract.ts';
import { hasTemplate } from '../shared/has-template.ts';
import { checkLengths } from '../shared/length-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import { checkTiming } from '../shared/reply-checks.ts';
import { checkTitles } from '../shared/title-checks.ts';
import { isWebAddress } from '../shared/web-address.ts';
import messages from './messages/en.json' with { type: 'json' };

const { issues } = messages;

const checks: NodeChecks<SendCarouselParams> = (params, node) => [
  ...checkLengths(params, { body: limits.maxInteractiveBody }, node, issues),
  ...(params.buttons === 'replies' ? checkTitles(params.cards, limits.maxButtonTitle, 'cards', node, issues) : []),
  ...params.cards.flatMap((card, index) => cardIssues(card, params.buttons, `/cards/${index}`, node)),
  ...(params.buttons === 'links' && params.timeoutMs !== undefined ? [nodeIssue(node, issues, 'NO_REPLY_TO_LINKS', { path: '/timeoutMs' })] : []),
  ...checkTiming(params, node, issues),
];

function cardIssues(card: SendCarouselParams['cards'][number], buttons: SendCarouselParams['buttons'], at: string, node: FlowNode): FlowIssue[] {
  const lines = card.text?.trim().match(/\n/g)?.length ?? 0;
  const url = card.url?.trim() ?? '';
  return [
    ...checkLengths(card, { text: limits.maxCardBody, ...(buttons === 'links' && { title: limits.maxButtonTitle }) }, node, issues).map((issue) => ({ ...issue, path: `${at}${issue.path ?? ''}` })),
    ...(card.file.trim() === '' ? [nodeIssue(node, issues, 'FILE_MISSING', { path: `${at}/file` })] : []),
    ...(lines > limits.maxCardLineBreaks ? [nodeIssue(node, issues, 'TOO_MANY_LINES', { path: `${at}/text`, details: { limit: limits.maxCardLineBreaks } })] : []),
    ...(buttons === 'links' && !hasTemplate(url) && !isWebAddress(url) ? [nodeIssue(node, issues, 'LINK_INVALID', { path: `${at}/url` })] : []),
  ];
}

export default checks;
