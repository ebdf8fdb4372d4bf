/** So many cards wait when the view has jumped, not moved. */
const jump = 20;
/** Turns in which about two thirds of what waits after a jump are drawn. */
const turnsAfterJump = 8;

type Sight = {
  /** Ids of what lies in the view now, those first that shall be drawn first. */
  inSight: () => ReadonlyArray<string>;
  /** Draws exactly these. */
  draw: (ids: ReadonlySet<string>) => void;
  /** Whether somebody has moved the view; until then, and when it is looked at for the first time, everything in it is drawn at once. */
  moved: () => boolean;
  nextFrame?: (run: () => void) => void;
};

/**
 * Spreads the drawing of cards that come into sight over several frames: where a whole column of them enters at once, one
 * frame would take longer than the screen waits. Gives what to call whenever the view or the cards have changed; the first
 * card is drawn at once, together with the movement that brought it into sight.
 */
export function cardsInTurn({ inSight, draw, moved, nextFrame = requestAnimationFrame }: Sight): () => void {
  let drawn: ReadonlySet<string> = new Set();
  let first = true;
  let resting = false;
  const look = (): void => {
    if (resting) return;
    const wanted = inSight();
    const waiting = wanted.filter((id) => !drawn.has(id));
    const next = moved() && !first ? waiting.slice(0, inOneTurn(waiting.length)) : waiting;
    first = false;
    if (next.length === 0 && wanted.length === drawn.size) return;
    const admitted = new Set(next);
    drawn = new Set(wanted.filter((id) => drawn.has(id) || admitted.has(id)));
    draw(drawn);
    if (!moved()) return;
    resting = true;
    nextFrame(() => nextFrame(() => {
      resting = false;
      look();
    }));
  };
  return look;
}

/** One card, whose head is drawn in one frame and whose rows in the next; each takes one to two milliseconds of script, style and paint. */
function inOneTurn(waiting: number): number {
  return waiting > jump ? Math.ceil(waiting / turnsAfterJump) : 1;
}
