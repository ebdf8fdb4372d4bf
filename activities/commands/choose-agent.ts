import type { AssignTarget } from '../../schemas/generated/types.ts';
import type { NoticeValues } from '../../schemas/notices.ts';

/** Somebody who could take a conversation, with what decides between them. */
export interface Candidate {
  readonly userId: string;
  readonly name: string;
  /** Open conversations assigned to this person. */
  readonly open: number;
  /** Epoch milliseconds of the last automatic assignment; 0 when there was none. */
  readonly lastAssignedAt: number;
}

export interface Choice {
  readonly candidate: Candidate;
  /** Why, with what the sentence about it names. */
  readonly why: 'in_turn' | 'least_busy' | 'named';
  readonly values: NoticeValues;
  /** Later than the last assignment of everybody who was considered; epoch milliseconds. */
  readonly turn: number;
}

/**
 * Conversations that arrive in the same millisecond would leave everybody with the same last assignment, and the turn
 * would stay with the first: whoever gets one is put behind all others.
 */
export function turnAfter(candidates: readonly Candidate[]): number {
  return Math.max(0, ...candidates.map((candidate) => candidate.lastAssignedAt)) + 1;
}

/** Picks one of the people who are free to take a conversation; undefined when there is nobody. */
export function chooseAgent(candidates: readonly Candidate[], strategy: NonNullable<AssignTarget['strategy']>, maxOpen: number): Choice | undefined {
  const free = candidates.filter((candidate) => candidate.open < maxOpen);
  const [candidate] = [...free].sort(strategy === 'round_robin' ? byTurn : byLoad);
  if (candidate === undefined) return undefined;
  const { open } = candidate;
  const online = free.length;
  const turn = turnAfter(candidates);
  return strategy === 'round_robin' ? { candidate, why: 'in_turn', values: { online }, turn } : { candidate, why: 'least_busy', values: { online, open }, turn };
}

function byTurn(a: Candidate, b: Candidate): number {
  return a.lastAssignedAt - b.lastAssignedAt || compareIds(a, b);
}

/** Ties go to whoever has waited longest. */
function byLoad(a: Candidate, b: Candidate): number {
  return a.open - b.open || byTurn(a, b);
}

function compareIds(a: Candidate, b: Candidate): number {
  return a.userId < b.userId ? -1 : 1;
}
