import type { Viewport } from '@xyflow/react';

type Follow = (viewport: Viewport) => void;

/** Ties canvases together: what one of them shows, the others show too. */
export class ViewportLink {
  readonly #members = new Set<Follow>();
  #current: Viewport | undefined;

  /** Adds a canvas, which shows at once what the others show. Gives back how to leave. */
  join(follow: Follow): () => void {
    this.#members.add(follow);
    if (this.#current) follow(this.#current);
    return () => void this.#members.delete(follow);
  }

  /** One of them was moved. Following is a move as well, which leads to nothing more. */
  move(viewport: Viewport, by: Follow): void {
    const before = this.#current;
    if (before && before.x === viewport.x && before.y === viewport.y && before.zoom === viewport.zoom) return;
    this.#current = viewport;
    for (const follow of this.#members) if (follow !== by) follow(viewport);
  }
}
