import { plainText } from '../../../plain-text.ts';
import { META_LIMITS } from '../../limits.ts';
import { badValue, invalidParameter } from '../../graph-error.ts';
import { acceptedTypes, bareType, isAcceptedFor, type MediaKind } from '../../media/media-kinds.ts';
import type { MediaItem } from '../../../world/entities.ts';
import type { JsonObject } from '../../../world/json.ts';
import { isWebAddress, missing, optionalString } from '../checks.ts';
import type { ContentContext, ContentRule, LaterFailure } from '../content-rule.ts';

const HAS_CAPTION: ReadonlySet<MediaKind> = new Set(['image', 'video', 'document']);

/** The rule of one media type: a stored file or a link, and a caption where the type has one. */
export function mediaRule(kind: MediaKind): ContentRule {
  return (content, context) => {
    const source = checkMediaSource(content, kind, kind, context);
    if (content['caption'] !== undefined && !HAS_CAPTION.has(kind)) {
      throw invalidParameter(`Unexpected key "caption" on param "${kind}".`);
    }
    optionalString(content, 'caption', `${kind}['caption']`, META_LIMITS.caption);
    if (kind === 'document') optionalString(content, 'filename', "document['filename']", 240);
    return { payload: content, category: 'service', ...source };
  };
}

/** Checks `id` or `link`; a stored file of the wrong type is accepted now and fails later, as on the platform. */
export function checkMediaSource(
  content: JsonObject,
  kind: MediaKind,
  path: string,
  context: ContentContext,
): { links?: string[]; laterFailure?: LaterFailure } {
  const { id, link } = content;
  if (id === undefined && link === undefined) throw missing(`Either ${path}['id'] or ${path}['link'] is required`);
  if (id !== undefined && link !== undefined) throw badValue(`Only one of ${path}['id'] and ${path}['link'] may be given`);
  if (link !== undefined) {
    if (!isWebAddress(link)) throw invalidParameter(`Param ${path}['link'] is not a valid URI.`);
    return { links: [link] };
  }
  const item = context.media(plainText(id));
  if (!item) throw invalidParameter(`Param ${path}['id'] is not a valid whatsapp business account media attachment ID`);
  if (isAcceptedFor(kind, item.mimeType)) return unusableAs(kind, content, item);
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  const details = `Unsupported ${name} mime type ${item.mimeType}. Please use one of ${acceptedTypes(kind).join(', ')}.`;
  return { laterFailure: { code: 131053, details } };
}

/** What a type of file that fits can still have wrong with it: a voice message that is no Opus, a still sticker that is too large. */
function unusableAs(kind: MediaKind, content: JsonObject, item: MediaItem): { laterFailure?: LaterFailure } {
  const isVoice = kind === 'audio' && (content['voice'] === true || content['voice'] === 'true');
  if (isVoice && bareType(item.mimeType) !== 'audio/ogg') return { laterFailure: { code: 131053, details: `Unsupported Audio mime type ${item.mimeType}. Please use audio/ogg; codecs=opus for voice messages.` } };
  const isTooLarge = kind === 'sticker' && !item.isAnimated && item.size > META_LIMITS.stillSticker;
  return isTooLarge ? { laterFailure: { code: 131053, details: `File size too big: ${item.size} bytes. Max file size for a static sticker: ${META_LIMITS.stillSticker} bytes.` } } : {};
}
