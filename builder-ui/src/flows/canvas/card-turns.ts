/** Cards drawn in full in one frame, each of which takes one to two milliseconds of script, style and paint; more when the view has jumped and many wait. */
const cardsPerFrame = 1;
const cardsAfterJump = 3;
const jump = 8;

/**
 * Spreads the drawing of cards that come into sight over several frames: where a whole column of them enters at once, one
 * frame would take longer than the screen waits. Who does not get a turn stands as an empty card for a moment.
 */
export type CardTurns = {
  /** From now on turns are counted; before, everything is drawn at once, because nothing moves yet. */
  begin: () => void;
  /** Whether a card may be drawn in full right away. */
  take: () => boolean;
  /** Calls back in a later frame; gives the way to do without. */
  wait: (turn: () => void) => () => void;
};

export function cardTurns(nextFrame: (run: () => void) => void = requestAnimationFrame): CardTurns {
  const waiting = new Set<() => void>();
  let counted = false;
  let left = cardsPerFrame;
  let asked = false;
  const frame = (): void => {
    asked = false;
    left = waiting.size > jump ? cardsAfterJump : cardsPerFrame;
    for (const turn of waiting) {
      if (left === 0) break;
      left -= 1;
      waiting.delete(turn);
      turn();
    }
    ask();
  };
  const ask = (): void => {
    if (asked || (waiting.size === 0 && left >= cardsPerFrame)) return;
    asked = true;
    nextFrame(frame);
  };
  return {
    begin: () => { counted = true; },
    take: () => {
      if (!counted) return true;
      if (left === 0) return false;
      left -= 1;
      ask();
      return true;
    },
    wait: (turn) => {
      waiting.add(turn);
      ask();
      return () => void waiting.delete(turn);
    },
  };
}
