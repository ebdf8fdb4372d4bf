/** Cards drawn in full in one frame, each of which takes one to two milliseconds of script, style and paint; more when the view has jumped and many wait. */
const cardsPerFrame = 1;
const cardsAfterJump = 3;
const jump = 8;

/**
 * Spreads the drawing of cards that come into sight over several frames: where a whole column of them enters at once, one
 * frame would take longer than the screen waits. Until its turn a card stands empty for a moment.
 */
export type CardTurns = {
  /** From now on cards wait; before, everything is drawn at once, because nothing moves yet. */
  begin: () => void;
  begun: () => boolean;
  /** Calls back in a later frame; gives the way to do without. */
  wait: (turn: () => void) => () => void;
};

export function cardTurns(nextFrame: (run: () => void) => void = requestAnimationFrame): CardTurns {
  const waiting = new Set<() => void>();
  let begun = false;
  let asked = false;
  let joined = false;
  let rested = false;
  const ask = (): void => {
    if (asked || waiting.size === 0) return;
    asked = true;
    nextFrame(frame);
  };
  const frame = (): void => {
    asked = false;
    // A frame that has put up empty cards and their edges has done enough; the next one draws even if more have come.
    rested = joined && !rested;
    joined = false;
    let left = rested ? 0 : waiting.size > jump ? cardsAfterJump : cardsPerFrame;
    for (const turn of waiting) {
      if (left === 0) break;
      left -= 1;
      waiting.delete(turn);
      turn();
    }
    ask();
  };
  return {
    begin: () => { begun = true; },
    begun: () => begun,
    wait: (turn) => {
      waiting.add(turn);
      joined = true;
      ask();
      return () => void waiting.delete(turn);
    },
  };
}
