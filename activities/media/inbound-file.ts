import type { MediaKind, MessageRecord } from '../../schemas/generated/types.ts';
import { mediaKinds } from '../../schemas/limits.ts';

/** The file of a message that WhatsApp told us of: its id there, and what was said of it. */
export interface InboundFile {
  readonly kind: MediaKind;
  readonly mediaId: string;
  readonly mimeType: string | undefined;
  /** Base64, in older webhooks hexadecimal. */
  readonly sha256: string | undefined;
  readonly name: string | undefined;
}

/** Ids become part of addresses and keys, and webhooks are the work of others. */
const usableId = /^[A-Za-z0-9_-]{1,100}$/;

/** undefined for a message without a file, or with one that WhatsApp has no id for. */
export function inboundFile({ type, content }: Pick<MessageRecord, 'type' | 'content'>): InboundFile | undefined {
  const kind = Object.keys(mediaKinds).find((known) => known === type) as MediaKind | undefined;
  const mediaId = textOf(content['id']);
  if (kind === undefined || mediaId === undefined || !usableId.test(mediaId)) return undefined;
  return { kind, mediaId, mimeType: textOf(content['mime_type'])?.slice(0, 200), sha256: textOf(content['sha256']), name: textOf(content['filename'])?.slice(0, 240) };
}

/** The asset of a customer's file. */
export const inboundAssetId = (numberId: string, mediaId: string): string => `in_${numberId}_${mediaId}`;

/** How the message says that its file is on the way. */
export function waitingMedia(message: Pick<MessageRecord, 'type' | 'content'>): { media?: NonNullable<MessageRecord['media']> } {
  const file = inboundFile(message);
  if (file === undefined) return {};
  const { mimeType, name } = file;
  return { media: { state: 'waiting', ...(mimeType === undefined ? {} : { mimeType }), ...(name === undefined ? {} : { name }) } };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined;
}
