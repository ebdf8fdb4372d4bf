import type { InboundMessage } from '../../../schemas/generated/types.ts';
import type { FlowValue } from '../../contract.ts';

const mediaTypes = new Set(['image', 'video', 'audio', 'document', 'sticker']);

/** What a flow keeps of a file that was sent: type, media id, and MIME type, caption and file name as far as given. */
export function readMedia(message: InboundMessage): FlowValue | undefined {
  if (!mediaTypes.has(message.type)) return undefined;
  const { id, mime_type: mimeType, caption, filename } = message.content;
  const parts = { id, mimeType, caption, filename };
  const known = Object.entries(parts).filter((part): part is [string, string] => typeof part[1] === 'string');
  return { type: message.type, ...Object.fromEntries(known) };
}

/** What a flow keeps of a place that was sent: latitude, longitude, and name and address as far as given. */
export function readLocation(message: InboundMessage): FlowValue | undefined {
  if (message.type !== 'location') return undefined;
  const { latitude, longitude, name, address } = message.content;
  const [north, east] = [Number(latitude), Number(longitude)];
  if (!Number.isFinite(north) || !Number.isFinite(east)) return undefined;
  return { latitude: north, longitude: east, ...(typeof name === 'string' && { name }), ...(typeof address === 'string' && { address }) };
}
