const MEGABYTE = 1024 * 1024;

/** The media types a message can carry. */
export type MediaKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

// From the platform's media reference: accepted types and largest files.
const KINDS: Readonly<Record<MediaKind, { types: readonly string[]; maxBytes: number }>> = {
  image: { types: ['image/jpeg', 'image/png'], maxBytes: 5 * MEGABYTE },
  video: { types: ['video/mp4', 'video/3gpp'], maxBytes: 16 * MEGABYTE },
  audio: { types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'], maxBytes: 16 * MEGABYTE },
  document: {
    types: [
      'text/plain', 'application/pdf', 'application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    maxBytes: 100 * MEGABYTE,
  },
  sticker: { types: ['image/webp'], maxBytes: 500 * 1024 },
};

/** Every type that may be uploaded, in the order in which the platform lists them. */
export const UPLOAD_TYPES: readonly string[] = [
  ...KINDS.audio.types, ...KINDS.document.types, ...KINDS.image.types, ...KINDS.sticker.types, ...KINDS.video.types,
];

/** The largest file the platform takes at all. */
export const LARGEST_UPLOAD = KINDS.document.maxBytes;

/** The types accepted for a kind. */
export function acceptedTypes(kind: MediaKind): readonly string[] {
  return KINDS[kind].types;
}

/** True when a stored file of this type may be sent as this kind; a document may be anything that can be uploaded. */
export function isAcceptedFor(kind: MediaKind, mimeType: string): boolean {
  const bare = bareType(mimeType);
  return kind === 'document' ? UPLOAD_TYPES.includes(bare) : KINDS[kind].types.includes(bare);
}

/** The largest file of a type, or `undefined` where the type may not be uploaded. */
export function maxBytesOf(mimeType: string): number | undefined {
  const bare = bareType(mimeType);
  return Object.values(KINDS).find((kind) => kind.types.includes(bare))?.maxBytes;
}

/** The type without parameters such as `; codecs=opus`. */
export function bareType(mimeType: string): string {
  return (mimeType.split(';')[0] ?? '').trim().toLowerCase();
}
