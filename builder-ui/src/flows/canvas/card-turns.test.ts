import { expect, it } from 'vitest';
import { cardTurns } from './card-turns.ts';

/** Frames that are drawn when the test says so. */
function frames() {
  let next: (() => void)[] = [];
  const draw = (): void => {
    for (const run of next.splice(0)) run();
  };
  return { draw, nextFrame: (run: () => void) => void next.push(run), waiting: () => next.length };
}

it('draws everything at once until it begins to count', () => {
  const turns = cardTurns(frames().nextFrame);
  expect(Array.from({ length: 10 }, () => turns.take())).not.toContain(false);
});

it('draws one card in a frame and the others in the next ones, in order, without those that are gone', () => {
  const { draw, nextFrame, waiting } = frames();
  const turns = cardTurns(nextFrame);
  turns.begin();
  expect([turns.take(), turns.take()]).toEqual([true, false]);
  const drawn: number[] = [];
  const stops = [1, 2, 3, 4].map((card) => turns.wait(() => void drawn.push(card)));
  stops[1]?.();
  draw();
  expect(drawn).toEqual([1]);
  draw();
  draw();
  expect(drawn).toEqual([1, 3, 4]);
  draw();
  // Nothing is asked for while nothing waits.
  expect(waiting()).toBe(0);
  expect([turns.take(), turns.take()]).toEqual([true, false]);
});

it('catches up faster after a jump', () => {
  const { draw, nextFrame } = frames();
  const turns = cardTurns(nextFrame);
  const drawn: number[] = [];
  for (let card = 0; card < 12; card += 1) turns.wait(() => void drawn.push(card));
  draw();
  expect(drawn).toHaveLength(3);
  for (let frame = 0; frame < 10; frame += 1) draw();
  expect(drawn).toHaveLength(12);
});
