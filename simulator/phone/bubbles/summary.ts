import { objectAt, stringAt } from '../../world/json.ts';
import type { Message } from '../data/wire.ts';

const NAMES: Readonly<Record<string, string>> = {
  image: 'Photo', video: 'Video', audio: 'Voice message', document: 'Document', sticker: 'Sticker', location: 'Location', contacts: 'Contact',
};

/** One line for a quote. */
export function summaryOf(message: Message): string {
  const { payload } = message;
  const interactive = objectAt(payload, stringAt(payload, 'type') ?? '');
  return (
    message.face?.body ??
    stringAt(payload, 'body') ??
    stringAt(payload, 'caption') ??
    stringAt(payload, 'text') ??
    stringAt(interactive, 'title') ??
    stringAt(objectAt(payload, 'body'), 'text') ??
    NAMES[message.type] ??
    message.type
  );
}
