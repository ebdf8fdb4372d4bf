import type { OutgoingMedia, SendMediaParams } from '../../schemas/generated/types.ts';

export interface MediaRule {
  /** The Cloud API's type: a voice message is an audio file with a mark. */
  type: OutgoingMedia['type'];
  caption: boolean;
  /** Endings of files that WhatsApp takes; undefined: any. */
  endings?: readonly string[];
}

/** What WhatsApp takes as which kind of file (Meta, supported media types). */
export const mediaRules: Readonly<Record<SendMediaParams['kind'], MediaRule>> = {
  image: { type: 'image', caption: true, endings: ['jpg', 'jpeg', 'png'] },
  video: { type: 'video', caption: true, endings: ['mp4', '3gp'] },
  document: { type: 'document', caption: true },
  audio: { type: 'audio', caption: false, endings: ['aac', 'amr', 'mp3', 'm4a', 'ogg', 'opus'] },
  voice: { type: 'audio', caption: false, endings: ['ogg', 'opus'] },
  sticker: { type: 'sticker', caption: false, endings: ['webp'] },
};
