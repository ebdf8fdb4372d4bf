import type { MediaAssetRecord, NumberRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { MediaAssetModel } from '../store/models/media-assets.ts';
import type { SecretBox } from '../store/secret-box.ts';
import type { CallOutcome, CloudApi } from '../whatsapp/cloud-api.ts';
import { FetchFailure } from './fetch-failure.ts';
import { inboundAssetId, type InboundFile } from './inbound-file.ts';
import type { MediaStore } from './media-store.ts';
import { isMoving } from './recognise.ts';
import { FileTooLarge, spool, type SpooledFile } from './spool.ts';

export interface MediaLoader {
  readonly api: CloudApi;
  readonly secrets: SecretBox;
  readonly store: MediaStore;
  readonly now: () => number;
}

/** Brings a customer's file from WhatsApp into the store. Throws FetchFailure. Repeating it is harmless: key and id are the file's own. */
export async function loadInbound({ api, secrets, store, now }: MediaLoader, number: Pick<NumberRecord, '_id' | 'orgId' | 'token'>, file: InboundFile): Promise<MediaAssetRecord> {
  const { _id: numberId, orgId } = number;
  const token = secrets.open(number.token, numberId);
  const facts = factsOf(await api.call({ method: 'GET', path: encodeURIComponent(file.mediaId), token, query: { phone_number_id: numberId } }));
  const spooled = await download(api, store, facts.url, token);
  for (const told of [facts.sha256, file.sha256]) {
    if (told !== undefined && !isHash(told, spooled.sha256)) {
      await spooled.discard();
      throw new FetchFailure('damaged', 'The file is not the one that was announced.');
    }
  }
  const record: MediaAssetRecord = {
    _id: inboundAssetId(numberId, file.mediaId), orgId, origin: 'customer', kind: file.kind, mimeType: file.mimeType ?? facts.mimeType, size: spooled.size, sha256: spooled.sha256,
    name: file.name ?? '', key: `${orgId}/in/${numberId}/${file.mediaId}`, createdAt: new Date(now()),
    ...(isMoving(spooled.head) ? { moving: true } : {}),
  };
  await store.put(record.key, spooled);
  await MediaAssetModel.create(record).catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
  });
  return record;
}

async function download(api: CloudApi, store: MediaStore, url: string, token: string): Promise<SpooledFile> {
  const answer = await api.download(url, token).catch((error: unknown) => {
    throw new FetchFailure('unreachable', `WhatsApp cannot be reached: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (answer.statusCode !== 200) {
    await answer.body.dump();
    // An address is good for five minutes only; the next try asks for a new one.
    throw new FetchFailure('unreachable', `WhatsApp answered with status ${answer.statusCode}.`);
  }
  try {
    return await spool(store.spoolDir, answer.body, limits.maxMediaBytes);
  } catch (error) {
    if (error instanceof FileTooLarge) throw new FetchFailure('too_large', error.message, { final: true });
    // A full disk of ours looks the same to the message: it is tried again.
    throw new FetchFailure('unreachable', `The file did not arrive whole: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function factsOf(outcome: CallOutcome): { url: string; mimeType: string; sha256: string | undefined } {
  switch (outcome.kind) {
    case 'ok': {
      const { url, mime_type: mimeType, sha256, file_size: size } = outcome.body;
      if (typeof url !== 'string') throw new FetchFailure('unreachable', 'The answer of WhatsApp names no address.');
      if (Number(size) > limits.maxMediaBytes) throw new FetchFailure('too_large', 'The file is larger than what is taken in.', { final: true });
      return { url, mimeType: typeof mimeType === 'string' ? mimeType : 'application/octet-stream', sha256: typeof sha256 === 'string' ? sha256 : undefined };
    }
    case 'refused':
      // An id that is unknown or too old (Meta: 100 with subcode 33, which for a number would mean its token) stays so.
      if (outcome.rule.action === 'refuse' || outcome.code === 100) throw new FetchFailure('expired', outcome.details, { final: true });
      throw new FetchFailure('refused', outcome.details, { pauseMs: outcome.retryAfterMs });
    case 'unsent':
    case 'ambiguous':
      throw new FetchFailure('unreachable', outcome.reason);
  }
}

/** WhatsApp gives hashes in base64, in older webhooks in hexadecimal. */
function isHash(told: string, hex: string): boolean {
  return /^[0-9a-f]{64}$/i.test(told) ? told.toLowerCase() === hex : Buffer.from(told, 'base64').toString('hex') === hex;
}
