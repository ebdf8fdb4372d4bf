import type { SendLinkParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { NodeChecks } from '../contract.ts';
import { hasTemplate } from '../shared/has-template.ts';
import { checkLengths } from '../shared/length-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import { isWebAddress } from '../shared/web-address.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<SendLinkParams> = (params, node) => {
  const url = params.url.trim();
  const wrong = url !== '' && !hasTemplate(url) && !isWebAddress(url);
  return [
    ...checkLengths(params, { header: limits.maxInteractiveHeader, body: limits.maxInteractiveBody, footer: limits.maxFooter, button: limits.maxButtonTitle }, node, messages.issues),
    ...(wrong ? [nodeIssue(node, messages.issues, 'LINK_INVALID', { path: '/url' })] : []),
  ];
};

export default checks;
