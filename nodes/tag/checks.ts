import type { TagParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

const checks: NodeChecks<TagParams> = ({ add = [], remove = [] }, node) => {
  if (add.length + remove.length === 0) return [nodeIssue(node, messages.issues, 'TAGS_MISSING', { path: '/add' })];
  const both = add.find((tag) => remove.includes(tag));
  return both === undefined ? [] : [nodeIssue(node, messages.issues, 'TAG_IN_BOTH', { path: '/remove', details: { tag: both } })];
};

export default checks;
