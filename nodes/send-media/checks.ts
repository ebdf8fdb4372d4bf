import type { FlowIssue, FlowNode, SendMediaParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { NodeChecks } from '../contract.ts';
import { hasTemplate } from '../shared/has-template.ts';
import { checkLengths } from '../shared/length-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import { isWebAddress } from '../shared/web-address.ts';
import messages from './messages/en.json' with { type: 'json' };
import { mediaRules } from './media-rules.ts';

const checks: NodeChecks<SendMediaParams> = (params, node) => {
  const { asset = '', caption, fileName, kind, from, link = '', mediaId = '' } = params;
  const shown = { ...(mediaRules[kind].caption && caption !== undefined && { caption }), ...(kind === 'document' && fileName !== undefined && { fileName }) };
  const noId = from === 'id' && mediaId.trim() === '';
  return [
    ...(from === 'link' ? linkIssues(node, kind, link.trim()) : []),
    ...(from === 'library' && asset === '' ? [nodeIssue(node, messages.issues, 'ASSET_MISSING', { path: '/asset' })] : []),
    ...(noId ? [nodeIssue(node, messages.issues, 'ID_MISSING', { path: '/mediaId' })] : []),
    ...checkLengths(shown, { caption: limits.maxCaption, fileName: limits.maxFileName }, node, messages.issues),
  ];
};

function linkIssues(node: FlowNode, kind: SendMediaParams['kind'], link: string): FlowIssue[] {
  const path = '/link';
  if (link === '') return [nodeIssue(node, messages.issues, 'LINK_MISSING', { path })];
  if (hasTemplate(link)) return [];
  if (!isWebAddress(link)) return [nodeIssue(node, messages.issues, 'LINK_INVALID', { path })];
  const ending = /\.([a-z0-9]{1,5})$/i.exec(new URL(link).pathname)?.[1]?.toLowerCase();
  const { endings } = mediaRules[kind];
  if (ending === undefined || endings === undefined || endings.includes(ending)) return [];
  return [nodeIssue(node, messages.issues, 'ENDING_UNUSUAL', { path, severity: 'warning', details: { ending, endings: endings.join(', ') } })];
}

export default checks;
