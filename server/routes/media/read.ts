import { pipeline } from 'node:stream/promises';
import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

/** Types that a browser shows without running anything; all others are only offered for download. */
const shown = /^(image\/(jpeg|png|webp|gif)|audio\/|video\/)/;

export default defineRoute({
  method: 'get',
  path: '/media/:numberId/:mediaId',
  access: 'inbox.read',
  params: 'MediaParams',
  produces: 'application/octet-stream',
  summary: 'A file that a customer sent',
  async stream({ input, orgId, server }, _request, response) {
    const number = found(await NumberModel.findOne({ _id: input.params.numberId, orgId }).lean());
    const media = await server.graph.media(number._id, input.params.mediaId, server.graph.tokenOf(number));
    if (media === undefined) throw new ApiProblem('NOT_FOUND', [], 'WhatsApp does not have this file any more; it keeps files for 30 days.');
    response.setHeader('content-type', media.mimeType);
    if (media.size !== undefined) response.setHeader('content-length', String(media.size));
    response.setHeader('content-disposition', shown.test(media.mimeType) ? 'inline' : 'attachment');
    // A file never changes under its id; only this browser may keep it.
    response.setHeader('cache-control', 'private, max-age=86400, immutable');
    // Opened in a tab of its own it is still somebody else's document.
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    await pipeline(media.body, response);
  },
});
