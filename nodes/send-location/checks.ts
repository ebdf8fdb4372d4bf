import type { FlowIssue, SendLocationParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { NodeChecks } from '../contract.ts';
import { hasTemplate } from '../shared/has-template.ts';
import { checkLengths } from '../shared/length-checks.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import { coordinate, furthest } from './coordinate.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<SendLocationParams> = (params, node) => [
  ...(['latitude', 'longitude'] as const).flatMap((axis): FlowIssue[] => {
    const text = params[axis];
    const wrong = text !== '' && !hasTemplate(text) && coordinate(text, axis) === undefined;
    return wrong ? [nodeIssue(node, messages.issues, 'NOT_DEGREES', { path: `/${axis}`, details: { value: text, limit: furthest[axis] } })] : [];
  }),
  ...checkLengths(params, { name: limits.maxPlaceText, address: limits.maxPlaceText }, node, messages.issues),
];

export default checks;
