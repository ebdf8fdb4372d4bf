import type { FlowTestStep } from '../../../../schemas/generated/types.ts';
import { offersOf } from '../../../../workflows/engine/play/offers.ts';
import type { Player, TranscriptEntry } from '../../../../workflows/engine/player.ts';
import type { Choice } from './message-content.ts';

/**
 * The tap on a choice of a message, as it is written down. What a quick reply of a template says stands in the template and
 * not in the message, so the tap on one brings its words along (messages of type button in the Cloud API).
 */
export function tapStep(player: Player, { id, title }: Choice, entry: TranscriptEntry): FlowTestStep {
  if (entry.from === 'flow' && entry.message.type === 'template') return { receive: { type: 'button', text: title, choiceId: id, content: { text: title, payload: id } } };
  return { tap: tapWord(player, id) };
}

/** Its key, which outlives a new title; its id when a newer message offers the same key. */
function tapWord({ transcript }: Player, id: string): string {
  const offered = offersOf(transcript).flatMap(({ choices }) => choices);
  const tapped = offered.find((choice) => choice.id === id);
  if (tapped === undefined) return id;
  const first = offered.find(({ key, title, id: own }) => [key, title, own].includes(tapped.key));
  return first === tapped ? tapped.key : id;
}
