import type { MediaAsset, MediaKind, OutgoingMessage } from '../../../../schemas/generated/types.ts';
import { mediaKinds } from '../../../../schemas/limits.ts';
import { bareType, kindOfType } from '../../../../schemas/media-rules.ts';

/** A file on its way to be sent: chosen, being uploaded, or in the store. */
export type AttachmentDraft = {
  readonly id: string;
  readonly name: string;
  readonly kind: MediaKind;
  readonly caption: string;
  /** Not there for a file of the library. */
  readonly file?: File | undefined;
  readonly asset?: MediaAsset | undefined;
  readonly voice?: boolean | undefined;
};

/** A chosen file; what WhatsApp has no kind for goes as a document, which says what is wrong with it. */
export function draftOf(file: File, kind?: MediaKind): AttachmentDraft {
  return { id: crypto.randomUUID(), file, name: file.name, kind: kind ?? kindOfType(file.type) ?? 'document', caption: '' };
}

export function draftOfAsset(asset: MediaAsset): AttachmentDraft {
  return { id: crypto.randomUUID(), asset, name: asset.name, kind: asset.kind, caption: '' };
}

/** The kinds as which a file can go: as what it is, and as a document. */
export function kindsOf({ file, asset }: AttachmentDraft): readonly MediaKind[] {
  const own = kindOfType(bareType(asset?.mimeType ?? file?.type ?? ''));
  return own === undefined || own === 'document' ? ['document'] : [own, 'document'];
}

/** Sounds and stickers carry no words (Meta, messages reference). */
export function mayHaveCaption(kind: MediaKind): boolean {
  return kind !== 'audio' && kind !== 'sticker' && kind in mediaKinds;
}

/** What is sent once the file is in the store. */
export function messageOf({ kind, caption, name, voice }: AttachmentDraft, asset: MediaAsset): OutgoingMessage {
  const words = caption.trim();
  return {
    type: kind,
    [kind]: {
      asset: asset.id,
      ...(mayHaveCaption(kind) && words !== '' && { caption: words }),
      ...(kind === 'document' && name !== '' && { filename: name }),
      ...(voice === true && { voice }),
    },
  };
}
