import { describe, expect, it } from 'vitest';
import { cardsInTurn } from './cards-in-turn.ts';

/** A view over numbered cards, looked at once while it was empty, whose frames are run by hand. */
function view(options: { moved: boolean; sight: string[] }) {
  const frames: (() => void)[] = [];
  const state = { ...options, sight: [] as string[], drawn: new Set<string>() as ReadonlySet<string>, draws: 0 };
  const look = cardsInTurn({
    inSight: () => state.sight,
    draw: (ids) => Object.assign(state, { drawn: ids, draws: state.draws + 1 }),
    moved: () => state.moved,
    nextFrame: (run) => void frames.push(run),
  });
  look();
  state.sight = options.sight;
  return { state, look, frame: () => frames.shift()?.(), left: () => frames.length };
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);

describe('cards that come into sight', () => {
  it('are all drawn at once before anything is moved', () => {
    const { state, look, left } = view({ moved: false, sight: ids(30) });
    look();
    expect(state.drawn.size).toBe(30);
    expect(left()).toBe(0);
  });

  it('come one in two frames while the view moves, the first at once', () => {
    const { state, look, frame, left } = view({ moved: true, sight: ids(3) });
    look();
    look();
    const sizes = [state.drawn.size, ...[1, 2, 3, 4, 5, 6].map(() => { frame(); return state.drawn.size; })];
    expect(sizes).toEqual([1, 1, 2, 2, 3, 3, 3]);
    expect(left()).toBe(0);
  });

  it('come faster when the view has jumped', () => {
    const { state, look } = view({ moved: true, sight: ids(40) });
    look();
    expect(state.drawn.size).toBe(5);
  });

  it('are given up when they leave, also when none comes', () => {
    const { state, look, frame, left } = view({ moved: true, sight: ids(2) });
    look();
    for (let turn = 0; turn < 4; turn += 1) frame();
    state.sight = ['n1'];
    look();
    for (let turn = 0; turn < 4; turn += 1) frame();
    expect([...state.drawn]).toEqual(['n1']);
    expect(left()).toBe(0);
  });

  it('stay as they are when nothing enters or leaves', () => {
    const { state, look, frame } = view({ moved: true, sight: ids(1) });
    look();
    frame();
    frame();
    look();
    expect(state.draws).toBe(1);
  });
});
