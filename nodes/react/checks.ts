import type { ReactParams } from '../../schemas/generated/types.ts';
import { isOneEmoji } from '../../schemas/messages/one-emoji.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<ReactParams> = ({ emoji }, node) => {
  const wrong = emoji !== '' && !isOneEmoji(emoji.trim());
  return wrong ? [nodeIssue(node, messages.issues, 'NOT_ONE_EMOJI', { path: '/emoji' })] : [];
};

export default checks;
