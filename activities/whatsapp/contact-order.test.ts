import { describe, expect, it } from 'vitest';
import { ContactOrder } from './contact-order.ts';

/** Lets everything go on that does not wait for anything any more. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A message that is dealt with when it is told to be. */
async function underWay(order: ContactOrder, line: string, log: string[], name: string): Promise<() => void> {
  const leave = await order.enter(line, 60_000);
  log.push(name);
  return leave ?? (() => undefined);
}

describe('ContactOrder', () => {
  it('lets one message to a person be under way at a time, in the order in which they came; others are not held up', async () => {
    const order = new ContactOrder();
    const log: string[] = [];
    const [first, second, third, other] = [...['one', 'two', 'three'].map((name) => underWay(order, 'replies:anna', log, name)), underWay(order, 'replies:ben', log, 'ben')];
    await settled();
    expect(log).toEqual(['one', 'ben']);
    (await first)?.();
    await settled();
    expect(log).toEqual(['one', 'ben', 'two']);
    (await second)?.();
    (await third)?.();
    (await other)?.();
    expect(log).toEqual(['one', 'ben', 'two', 'three']);
    // Nothing is remembered of people to whom nothing goes.
    await underWay(order, 'replies:anna', log, 'four');
    expect(log.at(-1)).toBe('four');
  });

  it('lets one that has no more patience go, and those behind it still wait for those before it', async () => {
    const order = new ContactOrder();
    const log: string[] = [];
    const first = await underWay(order, 'replies:anna', log, 'one');
    const hasty = order.enter('replies:anna', 5);
    const third = underWay(order, 'replies:anna', log, 'three');
    expect(await hasty).toBeUndefined();
    await settled();
    expect(log).toEqual(['one']);
    first();
    await third;
    expect(log).toEqual(['one', 'three']);
  });

  it('holds later messages back while one waits to be tried again, until it has left', () => {
    const order = new ContactOrder();
    order.keep('replies:anna', 'one', 4000, 0);
    expect(order.behind('replies:anna', 'two', 1000)).toBe(3100);
    expect(order.behind('replies:anna', 'one', 1000)).toBeUndefined();
    expect(order.behind('replies:ben', 'two', 1000)).toBeUndefined();
    expect(order.behind('bulk:anna', 'two', 1000)).toBeUndefined();
    // Tried again in vain: its place stays the first, whatever came behind it meanwhile.
    order.keep('replies:anna', 'two', 2000, 2000);
    order.keep('replies:anna', 'one', 8000, 4000);
    expect(order.behind('replies:anna', 'two', 5000)).toBe(7100);
    expect(order.behind('replies:anna', 'one', 5000)).toBeUndefined();
    order.done('replies:anna', 'one');
    expect(order.behind('replies:anna', 'two', 5000)).toBeUndefined();
    expect(order.behind('replies:anna', 'three', 5000)).toBeGreaterThan(0);
    order.done('replies:anna', 'two');
    expect(order.behind('replies:anna', 'three', 5000)).toBeUndefined();
  });

  it('does not wait for ever for one that does not come back, as when its run was stopped', () => {
    const order = new ContactOrder();
    order.keep('replies:anna', 'lost', 4000, 0);
    expect(order.behind('replies:anna', 'two', 18_000)).toBeGreaterThan(0);
    expect(order.behind('replies:anna', 'two', 20_000)).toBeUndefined();
  });
});
