import type { Player } from '../../../../workflows/engine/player.ts';

/** What a tapped choice is written down as: its key, which outlives a new title; its id when a newer message offers the same key. */
export function tapWord({ transcript }: Player, id: string): string {
  const offered = transcript.toReversed().flatMap((entry) => (entry.from === 'flow' ? entry.choices : []));
  const tapped = offered.find((choice) => choice.id === id);
  if (tapped === undefined) return id;
  const first = offered.find(({ key, title, id: own }) => [key, title, own].includes(tapped.key));
  return first === tapped ? tapped.key : id;
}
