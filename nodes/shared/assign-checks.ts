import type { AssignTarget, FlowIssue, FlowNode } from '../../schemas/generated/types.ts';
import { nodeIssue } from './node-issue.ts';

interface AssignTexts {
  PERSON_MISSING: string;
  ROLE_MISSING: string;
  TEAM_MISSING: string;
}

/** A conversation needs somebody to go to; `place` is the pointer to the target. */
export function checkAssignTarget(to: AssignTarget, node: FlowNode, texts: AssignTexts, place: string): FlowIssue[] {
  if (to.kind === 'agent' && to.userId === undefined) return [nodeIssue(node, texts, 'PERSON_MISSING', { path: `${place}/userId` })];
  if (to.kind === 'role' && to.role === undefined) return [nodeIssue(node, texts, 'ROLE_MISSING', { path: `${place}/role` })];
  return to.kind === 'team' && to.teamId === undefined ? [nodeIssue(node, texts, 'TEAM_MISSING', { path: `${place}/teamId` })] : [];
}
