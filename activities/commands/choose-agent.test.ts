import { describe, expect, it } from 'vitest';
import { chooseAgent, type Candidate } from './choose-agent.ts';

const candidate = (userId: string, open: number, lastAssignedAt: number): Candidate => ({ userId, name: userId, open, lastAssignedAt });

describe('chooseAgent', () => {
  const team = [candidate('ann', 3, 100), candidate('bob', 1, 300), candidate('cem', 1, 200), candidate('dee', 15, 0)];

  it('takes the least busy, and of equals the one who has waited longest', () => {
    expect(chooseAgent(team, 'least_busy', 15)).toEqual({ candidate: team[2], why: 'least_busy', values: { online: 3, open: 1 }, turn: 301 });
  });

  it('goes round by the time of the last assignment, not by load', () => {
    expect(chooseAgent(team, 'round_robin', 15)?.candidate.userId).toBe('ann');
  });

  it('never goes over the limit', () => {
    expect(chooseAgent([candidate('dee', 15, 0)], 'round_robin', 15)).toBeUndefined();
    expect(chooseAgent([], 'least_busy', 15)).toBeUndefined();
  });

  it('gives a stable answer when everything is equal', () => {
    const equals = [candidate('b', 0, 0), candidate('a', 0, 0)];
    expect(chooseAgent(equals, 'least_busy', 15)?.candidate.userId).toBe('a');
  });
});
