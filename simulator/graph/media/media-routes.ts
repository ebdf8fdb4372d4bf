import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import multer from 'multer';
import type { Sim } from '../../sim.ts';
import type { MediaItem } from '../../world/entities.ts';
import type { JsonObject } from '../../world/json.ts';
import { authenticate } from '../authenticate.ts';
import { GraphError, invalidParameter } from '../graph-error.ts';
import { requireProduct } from '../messages/envelope.ts';
import { numberOf } from '../owned-objects.ts';
import { answer, bodyOf, pathId, queryOf } from '../route.ts';
import { bareType, LARGEST_UPLOAD, maxBytesOf, UPLOAD_TYPES } from './media-kinds.ts';
import { storeMedia } from './store-media.ts';

// A download address is good for this long; afterwards the id has to be asked again.
const ADDRESS_LIFETIME_MS = 5 * 60_000;

/** Upload of media to a number. */
export function mediaRoutes(sim: Sim, router: Router): void {
  const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: LARGEST_UPLOAD, files: 1 } });

  router.post('/:id/media', upload.single('file'), async (request, response) => {
    const number = numberOf(sim.world, request);
    requireProduct(bodyOf(request));
    const { file } = request;
    if (!file) throw invalidParameter('The parameter file is required.');
    const limit = maxBytesOf(file.mimetype);
    if (limit === undefined) {
      throw invalidParameter(`Param file must be a file with one of the following types: ${UPLOAD_TYPES.join(', ')}. Received file of type '${file.mimetype}'.`);
    }
    if (file.size > limit) throw new GraphError(131053, { details: `File size too big: ${file.size} bytes. Max file size for ${bareType(file.mimetype)}: ${limit} bytes.` });
    // Browsers and Node send file names as UTF-8, which multipart readers take for Latin-1.
    const filename = Buffer.from(file.originalname, 'latin1').toString('utf8');
    const item = await storeMedia(sim, { numberId: number.id, mimeType: file.mimetype, bytes: file.buffer, filename, origin: 'uploaded' });
    answer(response, { id: item.id });
  });
}

/** Makes and checks the short-lived addresses under which files are downloaded. */
export class MediaAddresses {
  readonly #sim: Sim;
  readonly #key = randomBytes(32);

  constructor(sim: Sim) {
    this.#sim = sim;
  }

  /** What `GET /{media-id}` answers. */
  describe(item: MediaItem, request: Request): JsonObject {
    const expires = this.#sim.timeline.now() + ADDRESS_LIFETIME_MS;
    const host = request.get('host') ?? 'localhost';
    return {
      messaging_product: 'whatsapp',
      url: `${request.protocol}://${host}/_media/${item.id}?ext=${expires}&hash=${this.#sign(item.id, expires)}`,
      mime_type: item.mimeType,
      sha256: item.sha256,
      file_size: item.size,
      id: item.id,
    };
  }

  /** `GET /_media/{id}`: the bytes, with a token and within the address's life. */
  async download(request: Request, response: Response): Promise<void> {
    authenticate(this.#sim, request);
    const id = pathId(request);
    const item = this.#sim.world.media.get(id);
    const expires = Number(queryOf(request, 'ext'));
    const isGood = item !== undefined && expires > this.#sim.timeline.now() && this.#isSigned(id, expires, queryOf(request, 'hash') ?? '');
    const bytes = isGood ? await this.#sim.files.get(id) : undefined;
    if (!item || !bytes) {
      response.status(404).type('text').send('Not Found');
      return;
    }
    response.set('accept-ranges', 'bytes').type(item.mimeType);
    sendRange(request, response, bytes);
  }

  #sign(id: string, expires: number): string {
    return createHmac('sha256', this.#key).update(`${id}:${expires}`).digest('base64url');
  }

  #isSigned(id: string, expires: number, hash: string): boolean {
    const given = Buffer.from(hash);
    const good = Buffer.from(this.#sign(id, expires));
    return given.length === good.length && timingSafeEqual(given, good);
  }
}

function sendRange(request: Request, response: Response, bytes: Buffer): void {
  const ranges = request.range(bytes.length);
  const range = Array.isArray(ranges) && ranges.length === 1 ? ranges[0] : undefined;
  if (!range) {
    response.send(bytes);
    return;
  }
  response.status(206).set('content-range', `bytes ${range.start}-${range.end}/${bytes.length}`).send(bytes.subarray(range.start, range.end + 1));
}
