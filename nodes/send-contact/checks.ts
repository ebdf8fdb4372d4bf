import type { FlowIssue, FlowNode, SendContactParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { NodeChecks } from '../contract.ts';
import { readEmail } from '../shared/answers/read-email.ts';
import { hasTemplate } from '../shared/has-template.ts';
import { checkLengths } from '../shared/length-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import { isWebAddress } from '../shared/web-address.ts';
import { cardPhone } from './card-phone.ts';
import messages from './messages/en.json' with { type: 'json' };

type Card = SendContactParams['cards'][number];

const checks: NodeChecks<SendContactParams> = ({ cards }, node) => cards.flatMap((card, index) => cardIssues(node, card, `/cards/${index}`));

function cardIssues(node: FlowNode, card: Card, at: string): FlowIssue[] {
  const isWrong = (text: string | undefined, isRight: (text: string) => boolean): boolean => text !== undefined && text.trim() !== '' && !hasTemplate(text) && !isRight(text.trim());
  const tooLong = checkLengths(card, { name: limits.maxCardText, company: limits.maxCardText, role: limits.maxCardText }, node, messages.issues);
  return [
    ...tooLong.map((issue) => ({ ...issue, path: `${at}${issue.path ?? ''}` })),
    ...(isWrong(card.phone, (text) => cardPhone(text) !== undefined) ? [nodeIssue(node, messages.issues, 'PHONE_INVALID', { path: `${at}/phone` })] : []),
    ...(isWrong(card.email, (text) => readEmail(text) !== undefined) ? [nodeIssue(node, messages.issues, 'EMAIL_INVALID', { path: `${at}/email` })] : []),
    ...(isWrong(card.website, isWebAddress) ? [nodeIssue(node, messages.issues, 'LINK_INVALID', { path: `${at}/website` })] : []),
  ];
}

export default checks;
