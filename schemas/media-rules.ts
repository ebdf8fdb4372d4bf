import type { MediaKind } from './generated/types.ts';
import { mediaKinds } from './limits.ts';

/** What has to be known of a file to say whether WhatsApp takes it. size in bytes; moving: an animated sticker. */
export interface FileFacts {
  readonly mimeType: string;
  readonly size: number;
  readonly moving?: boolean | undefined;
}

/** Why WhatsApp does not take a file: its type, with those that are taken, or its size, with the bytes that are. */
export type FileProblem = { readonly rule: 'type'; readonly allowed: readonly string[] } | { readonly rule: 'size'; readonly maxBytes: number };

const kinds = Object.entries(mediaKinds) as [MediaKind, { types: readonly string[]; maxBytes: number; maxMovingBytes?: number }][];

/** The type without parameters such as "; codecs=opus". */
export function bareType(mimeType: string): string {
  return (mimeType.split(';')[0] ?? '').trim().toLowerCase();
}

/** As what a file of this type is sent when nobody says; undefined for one that WhatsApp does not take. */
export function kindOfType(mimeType: string): MediaKind | undefined {
  const bare = bareType(mimeType);
  return kinds.find(([, { types }]) => types.includes(bare))?.[0];
}

/** The types that may be sent as a kind. A document may be anything that may be sent at all. */
export function typesOf(kind: MediaKind): readonly string[] {
  return kind === 'document' ? [...mediaKinds.document.types, ...kinds.flatMap(([other, { types }]) => (other === 'document' ? [] : types))] : mediaKinds[kind].types;
}

/** Why a file cannot be sent as this kind; undefined if it can. */
export function fileProblem(kind: MediaKind, { mimeType, size, moving }: FileFacts): FileProblem | undefined {
  const allowed = typesOf(kind);
  const own = kinds.find(([, { types }]) => types.includes(bareType(mimeType)))?.[1];
  if (own === undefined || !allowed.includes(bareType(mimeType))) return { rule: 'type', allowed };
  const maxBytes = moving === true ? (own.maxMovingBytes ?? own.maxBytes) : own.maxBytes;
  return size > maxBytes ? { rule: 'size', maxBytes } : undefined;
}
