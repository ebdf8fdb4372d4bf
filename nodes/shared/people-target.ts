import type { FlowIssue, FlowNode, PeopleTarget } from '../../schemas/generated/types.ts';
import { nodeIssue } from './node-issue.ts';

/** How nodes write down whom of the team they mean. */
export interface PeopleParams {
  to?: PeopleTarget['kind'];
  role?: Exclude<PeopleTarget['role'], undefined>;
  userId?: string;
  teamId?: string;
}

/** The people meant, without what belongs to another choice. */
export function peopleTarget({ to = 'assignee', role, userId, teamId }: PeopleParams): PeopleTarget {
  return { kind: to, ...(to === 'role' && role !== undefined && { role }), ...(to === 'user' && userId !== undefined && { userId }), ...(to === 'team' && teamId !== undefined && { teamId }) };
}

interface PeopleTexts {
  PERSON_MISSING: string;
  ROLE_MISSING: string;
  TEAM_MISSING: string;
}

/** Whoever is told or asked must be named; `place` is the pointer to the params that say so. */
export function checkPeople({ to, role, userId, teamId }: PeopleParams, node: FlowNode, texts: PeopleTexts, place = ''): FlowIssue[] {
  if (to === 'user' && userId === undefined) return [nodeIssue(node, texts, 'PERSON_MISSING', { path: `${place}/userId` })];
  if (to === 'role' && role === undefined) return [nodeIssue(node, texts, 'ROLE_MISSING', { path: `${place}/role` })];
  return to === 'team' && teamId === undefined ? [nodeIssue(node, texts, 'TEAM_MISSING', { path: `${place}/teamId` })] : [];
}
