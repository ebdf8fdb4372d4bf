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

it('lets everything be drawn at once until it begins', () => {
  const turns = cardTurns(frames().nextFrame);
  expect(turns.begun()).toBe(false);
  turns.begin();
  expect(turns.begun()).toBe(true);
});

it('draws nothing in the frame in which cards came, then one in each, in order, without those that are gone', () => {
  const { draw, nextFrame, waiting } = frames();
  const turns = cardTurns(nextFrame);
  const drawn: number[] = [];
  const stops = [1, 2, 3, 4].map((card) => turns.wait(() => void drawn.push(card)));
  stops[1]?.();
  draw();
  expect(drawn).toEqual([]);
  draw();
  expect(drawn).toEqual([1]);
  draw();
  draw();
  expect(drawn).toEqual([1, 3, 4]);
  // Nothing is asked for while nothing waits.
  expect(waiting()).toBe(0);
});

it('draws in every second frame at least, even if cards come in each', () => {
  const { draw, nextFrame } = frames();
  const turns = cardTurns(nextFrame);
  const drawn: number[] = [];
  for (let card = 0; card < 6; card += 1) {
    turns.wait(() => void drawn.push(card));
    draw();
  }
  expect(drawn).toEqual([0, 1, 2]);
});

it('catches up faster after a jump', () => {
  const { draw, nextFrame } = frames();
  const turns = cardTurns(nextFrame);
  const drawn: number[] = [];
  for (let card = 0; card < 12; card += 1) turns.wait(() => void drawn.push(card));
  draw();
  draw();
  expect(drawn).toHaveLength(3);
  for (let frame = 0; frame < 10; frame += 1) draw();
  expect(drawn).toHaveLength(12);
});
