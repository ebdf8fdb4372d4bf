import type { ReactParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

/** One picture, whatever it is put together from (skin colours, flags, families). */
const oneEmoji = /^(\p{RI}{2}|[0-9#*]\u{FE0F}?\u{20E3}|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u{FE0F}\u{E0020}-\u{E007F}]*(\u{200D}\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u{FE0F}]*)*)$/u;

const checks: NodeChecks<ReactParams> = ({ emoji }, node) => {
  const wrong = emoji !== '' && !oneEmoji.test(emoji.trim());
  return wrong ? [nodeIssue(node, messages.issues, 'NOT_ONE_EMOJI', { path: '/emoji' })] : [];
};

export default checks;
