import type { InboundMessage } from '../../../schemas/generated/types.ts';
import { tappedEarlier } from './earlier-message.ts';
import { tappedMessage } from './tapped-message.ts';
import type { TranscriptEntry } from './transcript.ts';

/** A message of the transcript in which something can be tapped. */
export type Offer = Extract<TranscriptEntry, { from: 'flow' | 'earlier' }>;

/** What can be tapped, the newest message first. */
export function offersOf(transcript: readonly TranscriptEntry[]): Offer[] {
  return transcript.toReversed().filter((entry): entry is Offer => (entry.from === 'flow' || entry.from === 'earlier') && entry.choices.length > 0);
}

/** The message with which the newest choice of this title, key or id is tapped; undefined when no message offers it. */
export function tapOn(transcript: readonly TranscriptEntry[], wanted: string, id: string): InboundMessage | undefined {
  for (const offer of offersOf(transcript)) {
    const choice = offer.choices.find((one) => wanted === one.title || wanted === one.key || wanted === one.id);
    if (choice !== undefined) return offer.from === 'flow' ? tappedMessage(id, choice, offer) : tappedEarlier(id, choice, offer);
  }
  return undefined;
}
