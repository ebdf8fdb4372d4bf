import { describe, expect, test } from 'vitest';
import type { DrawArmInput, GateState } from '../../../schemas/generated/types.ts';
import { drawArm, HOLDOUT } from './draw-arm.ts';
import { nextSlot } from './next-slot.ts';
import { winningArm } from './winning-arm.ts';

describe('places of a gate', () => {
  function places(pace: 'even' | 'burst', arrivals: readonly number[]): number[] {
    let state: GateState | undefined;
    return arrivals.map((now) => {
      const slot = nextSlot(state, { now, count: 3, periodMs: 60, pace });
      state = slot?.state;
      return slot?.at ?? Number.NaN;
    });
  }
  test('one after the other', () => expect(places('even', [0, 0, 0, 0, 100, 300])).toEqual([0, 20, 40, 60, 100, 300]));
  test('all at once, then nobody', () => expect(places('burst', [0, 0, 10, 10, 20, 130, 130])).toEqual([0, 0, 10, 60, 60, 130, 130]));
  test('never more than the number in any period', () => {
    const at = places('even', Array.from({ length: 200 }, (_, index) => index));
    for (const from of at) expect(at.filter((place) => place >= from && place < from + 60).length).toBeLessThanOrEqual(3);
  });
  test('a wait that is too long takes no place', () => expect(nextSlot({ from: 0, used: 1 }, { now: 0, count: 1, periodMs: 60, pace: 'even', patienceMs: 59 })).toBeUndefined());
});

describe('arms', () => {
  const input = (contactId: string, holdout = 0): DrawArmInput => ({ orgId: 'o', flowId: 'f', nodeId: 'n', contactId, holdout, arms: [{ key: 'a', weight: 30 }, { key: 'b', weight: 70 }], decide: 'manual', minSample: 1 });
  const drawn = (holdout: number, winner?: string): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (let contact = 0; contact < 10_000; contact += 1) {
      const arm = drawArm(input(`c${contact}`, holdout), winner);
      counts[arm] = (counts[arm] ?? 0) + 1;
    }
    return counts;
  };
  test('get their shares of those who are not left out', () => {
    const counts = drawn(20);
    expect(counts[HOLDOUT]).toBeGreaterThan(1850);
    expect(counts[HOLDOUT]).toBeLessThan(2150);
    expect((counts['a'] ?? 0) / (10_000 - (counts[HOLDOUT] ?? 0))).toBeCloseTo(0.3, 1);
  });
  test('another share of those who are left out moves nobody between the arms', () => {
    for (let contact = 0; contact < 500; contact += 1) expect([drawArm(input(`c${contact}`)), HOLDOUT]).toContain(drawArm(input(`c${contact}`, 30)));
  });
  test('a winner gets everybody but those who are left out', () => expect(Object.keys(drawn(20, 'a')).toSorted()).toEqual(['', 'a']));
  test('a winner that is no arm any more gets nobody', () => expect(Object.keys(drawn(0, 'gone')).toSorted()).toEqual(['a', 'b']));
});

describe('the winner', () => {
  const arms = (...counts: [number, number][]) => Object.fromEntries(counts.map(([entered, reached], index) => [`arm${index}`, { entered, reached }]));
  test('needs the sample', () => expect(winningArm(arms([99, 50], [100, 5]), 100)).toBeUndefined());
  test('needs 95 percent: 20 against 15 of 100 is chance, 30 against 15 is not', () => {
    expect(winningArm(arms([100, 20], [100, 15]), 100)).toBeUndefined();
    expect(winningArm(arms([100, 15], [100, 30]), 100)).toBe('arm1');
  });
  test('is found less easily among many', () => {
    expect(winningArm(arms([200, 60], [200, 42]), 100)).toBe('arm0');
    expect(winningArm(arms([200, 60], [200, 42], [200, 40], [200, 41], [200, 38]), 100)).toBeUndefined();
  });
  test('those who are left out are no arm', () => expect(winningArm({ [HOLDOUT]: { entered: 3, reached: 0 }, ...arms([100, 15], [100, 30]) }, 100)).toBe('arm1'));
  test('nobody did it', () => expect(winningArm(arms([100, 0], [100, 0]), 100)).toBeUndefined());
});

test('by chance alone one in twenty decisions at most is wrong', () => {
  // A fixed row of experiments in which both arms are the same: 30 percent do it.
  let seed = 1;
  const chance = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const reached = (): number => Array.from({ length: 200 }, chance).filter((value) => value < 0.3).length;
  const wrong = Array.from({ length: 400 }, () => winningArm({ a: { entered: 200, reached: reached() }, b: { entered: 200, reached: reached() } }, 200)).filter((winner) => winner !== undefined);
  expect(wrong.length / 400).toBeLessThan(0.08);
});
