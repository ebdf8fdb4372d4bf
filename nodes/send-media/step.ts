import type { MediaRef, OutgoingMedia, SendMediaParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { StepContext } from '../contract.ts';
import { renderWithin } from '../shared/render-within.ts';
import { sendOnce } from '../shared/send-once.ts';
import { renderWebAddress } from '../shared/web-address.ts';
import { mediaRules } from './media-rules.ts';

function messageOf(ctx: StepContext, params: SendMediaParams): OutgoingMedia {
  const { type, caption: mayHaveCaption } = mediaRules[params.kind];
  const { caption, fileName, kind } = params;
  const file: MediaRef = {
    ...sourceOf(ctx, params),
    ...(mayHaveCaption && caption !== undefined && { caption: renderWithin(ctx, caption, limits.maxCaption, 'caption') }),
    ...(kind === 'document' && fileName !== undefined && { filename: renderWithin(ctx, fileName, limits.maxFileName, 'file name') }),
    ...(kind === 'voice' && { voice: true }),
  };
  return { type, [type]: file };
}

function sourceOf(ctx: StepContext, { from, asset = '', link = '', mediaId = '' }: SendMediaParams): MediaRef {
  switch (from) {
    case 'library':
      return { asset };
    case 'link':
      return { link: renderWebAddress(ctx, link, 'link to the file') };
    case 'id':
      return { id: renderWithin(ctx, mediaId, limits.maxFileName, 'media id') };
  }
}

export default sendOnce(messageOf);
