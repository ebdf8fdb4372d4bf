/** Two seconds at 60 frames a second: what is not there by then will not come. */
const LAST_FRAME = 120;

/**
 * Does something with an element once it is drawn. A card far off comes after the canvas has moved, and the forms beside
 * the canvas are made in slices, some frames after the selection.
 */
export function whenDrawn<Found extends Element>(find: () => Found | null | undefined, then: (found: Found) => void, frame = 0): void {
  const found = find();
  if (found) then(found);
  else if (frame < LAST_FRAME) requestAnimationFrame(() => whenDrawn(find, then, frame + 1));
}
