import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { KeyedQueue } from './keyed-queue.ts';

describe('KeyedQueue', () => {
  it('keeps the order of each key and the width of all', async () => {
    const queue = new KeyedQueue(3);
    const done: string[] = [];
    let running = 0;
    let most = 0;
    for (let round = 0; round < 5; round += 1) {
      for (const key of ['a', 'b', 'c', 'd', 'e']) {
        queue.add(key, async () => {
          running += 1;
          most = Math.max(most, running);
          await sleep((round * 7 + key.charCodeAt(0)) % 5);
          done.push(`${key}${round}`);
          running -= 1;
        });
      }
    }
    await queue.drained();
    expect(done).toHaveLength(25);
    for (const key of ['a', 'b', 'c', 'd', 'e']) expect(done.filter((name) => name.startsWith(key))).toEqual([0, 1, 2, 3, 4].map((round) => `${key}${round}`));
    expect(most).toBe(3);
  });

  it('goes on after a task that throws, and is drained when empty', async () => {
    const queue = new KeyedQueue(1);
    await queue.drained();
    const done: number[] = [];
    queue.add('a', () => Promise.reject(new Error('bad')));
    queue.add('a', async () => void done.push(2));
    await queue.drained();
    expect(done).toEqual([2]);
  });

  it('does not let a busy key starve the others', async () => {
    const queue = new KeyedQueue(1);
    const done: string[] = [];
    for (let index = 0; index < 3; index += 1) queue.add('busy', async () => void done.push('busy'));
    queue.add('other', async () => void done.push('other'));
    await queue.drained();
    expect(done.indexOf('other')).toBe(1);
  });
});
