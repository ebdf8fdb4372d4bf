import type { MediaAssetRecord, MediaUploadRecord, OutgoingMessage } from '../../schemas/generated/types.ts';
import { durations, limits } from '../../schemas/limits.ts';
import { retryDelay, rulesFrom, type MetaErrorRule } from '../../schemas/meta-error-rule.ts';
import type { MediaStore } from '../media/media-store.ts';
import { MediaStoreUnavailable } from '../media/media-store.ts';
import { MediaAssetModel } from '../store/models/media-assets.ts';
import { MediaUploadModel } from '../store/models/media-uploads.ts';
import { assetsOf, withMediaIds } from './asset-refs.ts';
import type { CloudApi } from './cloud-api.ts';

/** ready: the message as the Cloud API takes it. later: an upload is under way or has to be tried again. refused: it cannot be sent. */
export type Prepared =
  | { readonly kind: 'ready'; readonly message: OutgoingMessage; readonly renewable: readonly string[] }
  | { readonly kind: 'later'; readonly reason: string; readonly delayMs: number }
  | { readonly kind: 'refused'; readonly rule: MetaErrorRule; readonly code: number | undefined; readonly details: string };

type Upload = { readonly kind: 'id'; readonly mediaId: string; readonly fresh: boolean } | Exclude<Prepared, { kind: 'ready' }>;

/** For whom a file is uploaded: WhatsApp keeps files per number. */
export interface UploadingNumber {
  readonly numberId: string;
  readonly orgId: string;
  readonly token: string;
}

const gone: MetaErrorRule = rulesFrom('cloud').refuse('media', 'The file does not exist any more.');
const BUSY_MS = 2 * durations.SECOND;
const AGAIN_MS = 5 * durations.SECOND;

/**
 * Brings files of our store to WhatsApp before they are sent, once for each number and month: the id is kept until shortly
 * before WhatsApp forgets it. Messages that need the same file at the same time share one upload, which outlives the try
 * of a message that waits for it.
 */
export class AssetUploads {
  readonly #api: CloudApi;
  readonly #store: MediaStore;
  readonly #now: () => number;
  readonly #underWay = new Map<string, Promise<Upload>>();

  constructor(parts: { api: CloudApi; store: MediaStore; now: () => number }) {
    this.#api = parts.api;
    this.#store = parts.store;
    this.#now = parts.now;
  }

  async prepare(number: UploadingNumber, message: OutgoingMessage): Promise<Prepared> {
    const ids = new Map<string, string>();
    const renewable: string[] = [];
    for (const asset of assetsOf(message)) {
      const upload = await this.#idOf(number, asset);
      if (upload.kind !== 'id') return upload;
      ids.set(asset, upload.mediaId);
      if (!upload.fresh) renewable.push(`${number.numberId}:${asset}`);
    }
    return { kind: 'ready', message: ids.size === 0 ? message : withMediaIds(message, ids), renewable };
  }

  /**
   * After a refusal: forgets the ids that were used, because WhatsApp may have lost the file before its time (code 100 for
   * an id it does not know, class media for a file it cannot use). true: it is worth another try with a new upload.
   */
  async renew(prepared: Prepared, rule: MetaErrorRule, code: number | undefined): Promise<boolean> {
    if (prepared.kind !== 'ready' || prepared.renewable.length === 0) return false;
    if (rule.class !== 'media' && code !== 100 && code !== 33 && code !== 131009) return false;
    await MediaUploadModel.deleteMany({ _id: { $in: [...prepared.renewable] } });
    return true;
  }

  async #idOf(number: UploadingNumber, assetId: string): Promise<Upload> {
    const _id = `${number.numberId}:${assetId}`;
    const known = await MediaUploadModel.findOne({ _id, orgId: number.orgId }).lean();
    if (known !== null && known.expiresAt.getTime() > this.#now()) return { kind: 'id', mediaId: known.mediaId, fresh: false };
    const upload = this.#underWay.get(_id) ?? this.#start(_id, number, assetId);
    return Promise.race([upload, this.#patience()]);
  }

  #start(_id: string, number: UploadingNumber, assetId: string): Promise<Upload> {
    const upload = this.#upload(number, assetId).finally(() => this.#underWay.delete(_id));
    this.#underWay.set(_id, upload);
    // Whoever waits for it has perhaps stopped waiting; the next try of the message sees what came of it.
    upload.catch(() => undefined);
    return upload;
  }

  async #patience(): Promise<Upload> {
    await new Promise((resolve) => setTimeout(resolve, limits.mediaUploadWaitMs).unref());
    return { kind: 'later', reason: 'The file is still being uploaded.', delayMs: BUSY_MS };
  }

  async #upload(number: UploadingNumber, assetId: string): Promise<Upload> {
    const asset = await MediaAssetModel.findOne({ _id: assetId, orgId: number.orgId, deletedAt: { $exists: false } }).lean();
    if (asset === null) return { kind: 'refused', rule: gone, code: undefined, details: assetId };
    try {
      return await this.#send(number, asset);
    } catch (error) {
      if (error instanceof MediaStoreUnavailable) return { kind: 'later', reason: error.message, delayMs: AGAIN_MS };
      throw error;
    }
  }

  async #send({ numberId, orgId, token }: UploadingNumber, asset: MediaAssetRecord): Promise<Upload> {
    const body = await this.#store.open(asset.key);
    if (body === undefined) return { kind: 'refused', rule: gone, code: undefined, details: asset._id };
    const fields = { messaging_product: 'whatsapp', type: asset.mimeType };
    const outcome = await this.#api.uploadMedia({ path: `${encodeURIComponent(numberId)}/media`, token, file: { fields, name: asset.name || 'file', mimeType: asset.mimeType, size: asset.size, body } });
    body.destroy();
    switch (outcome.kind) {
      case 'ok': {
        const { id } = outcome.body;
        const mediaId = typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
        if (mediaId === undefined) return { kind: 'later', reason: 'The answer names no file.', delayMs: AGAIN_MS };
        await this.#remember({ _id: `${numberId}:${asset._id}`, orgId, assetId: asset._id, mediaId, uploadedAt: new Date(this.#now()), expiresAt: new Date(this.#now() + limits.mediaIdMs - limits.mediaRenewMs) });
        return { kind: 'id', mediaId, fresh: true };
      }
      case 'refused':
        if (outcome.rule.action === 'refuse') return { kind: 'refused', rule: outcome.rule, code: outcome.code, details: outcome.details };
        return { kind: 'later', reason: outcome.details, delayMs: outcome.retryAfterMs ?? (outcome.rule.action === 'retry' ? retryDelay(outcome.rule, 1) : AGAIN_MS) };
      // An upload that arrived without our knowing is only a file that nobody asks for.
      case 'unsent':
      case 'ambiguous':
        return { kind: 'later', reason: outcome.reason, delayMs: AGAIN_MS };
    }
  }

  async #remember({ _id, ...upload }: MediaUploadRecord): Promise<void> {
    await MediaUploadModel.updateOne({ _id }, { $set: upload }, { upsert: true });
  }
}

/** Has the files of a message uploaded anew the next time, because the number's ids of them seem to be of no use. */
export async function forgetUploads(numberId: string, message: OutgoingMessage): Promise<void> {
  const assets = assetsOf(message);
  if (assets.length > 0) await MediaUploadModel.deleteMany({ _id: { $in: assets.map((asset) => `${numberId}:${asset}`) } });
}
