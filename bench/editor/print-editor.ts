import type { EditorFigures, FrameFigures } from './measure-editor.ts';

type Line = (name: string, value: string, bar: string, reached: boolean) => void;

/** A flow of 2,000 steps, the largest that is taken, has to stay usable; the bar of opening is meant for 500. */
const openBarMs = (steps: number): number => (steps > 500 ? 2000 : 1000);

/** Prints the figures of the editor with the bar that each has to reach. */
export function printEditor({ steps, openMs, undoMs, drag, panByWheel, panByHand, drawnAgain }: EditorFigures, line: Line): void {
  const frames = (name: string, { medianMs, p99Ms, frames: count }: FrameFigures) => {
    line(`${steps} steps, ${name}: frame, median`, `${medianMs.toFixed(1)} ms`, 'under 8 ms', medianMs < 8);
    line(`${steps} steps, ${name}: frame, p99`, `${p99Ms.toFixed(1)} ms`, `under 16 ms; ${count} frames`, p99Ms < 16);
  };
  frames('drag', drag);
  frames('pan by wheel', panByWheel);
  frames('pan by hand', panByHand);
  line(`${steps} steps, drag: drawn again`, `${drawnAgain.cards} card, ${drawnAgain.edges} edges`, `1 card and its edges; ${drawnAgain.cardsInSight} cards in sight`, drawnAgain.cards === 1);
  line(`${steps} steps open`, `${openMs.toFixed(0)} ms`, `under ${openBarMs(steps).toLocaleString('en')} ms`, openMs < openBarMs(steps));
  line(`${steps} steps, undo`, `${undoMs.toFixed(0)} ms`, 'under 50 ms', undoMs < 50);
}
