import { Context } from '@temporalio/activity';
import type { MediaState, MessageRecord } from '../../schemas/generated/types.ts';
import { durations, limits } from '../../schemas/limits.ts';
import type { FetchMediaInput } from '../../workflows/media-options.ts';
import { againAfter } from '../http/http-problem.ts';
import { messageEvent } from '../messages/message-body.ts';
import { publish } from '../store/feed.ts';
import { MediaAssetModel } from '../store/models/media-assets.ts';
import { MessageModel } from '../store/models/messages.ts';
import { findNumber } from '../store/number-directory.ts';
import { SecretUnreadable } from '../store/secret-box.ts';
import { FetchFailure } from './fetch-failure.ts';
import { inboundAssetId, inboundFile } from './inbound-file.ts';
import { loadInbound, type MediaLoader } from './load-inbound.ts';
import { MediaStoreUnavailable } from './media-store.ts';

const HEARTBEAT_MS = 3000;
const FIRST_PAUSE_MS = 2 * durations.SECOND;
/** Tries after which a file whose hash does not fit is taken for damaged. */
const DAMAGED_TRIES = 5;

/**
 * The activity that brings the file of one message into the store; every run of it is one try. What it comes to is
 * written on the message: stored, or failed with the reason once trying again cannot help any more.
 */
export function createFetchMedia(loader: MediaLoader): (input: FetchMediaInput) => Promise<{ state: string }> {
  return async ({ messageId }) => {
    const context = Context.current();
    const beat = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
    try {
      const message = await MessageModel.findById(messageId).lean();
      if (message === null || message.media === undefined || message.media.state === 'stored') return { state: 'nothing to do' };
      return { state: await settle(loader, message) };
    } finally {
      clearInterval(beat);
    }
  };
}

async function settle(loader: MediaLoader, message: MessageRecord): Promise<MediaState['state']> {
  const { info } = Context.current();
  try {
    const { mimeType, size, name } = await fileOf(loader, message);
    return await note(message, { state: 'stored', mimeType, size, ...(name === '' ? {} : { name }) });
  } catch (error) {
    const failure = asFailure(error);
    const pauseMs = failure.pauseMs ?? Math.min(FIRST_PAUSE_MS * 2 ** (info.attempt - 1), limits.mediaFetchPauseMs);
    const over = loader.now() + pauseMs > info.scheduledTimestampMs + limits.mediaFetchTryMs;
    const hopeless = failure.final || over || (failure.problem === 'damaged' && info.attempt >= DAMAGED_TRIES);
    if (!hopeless) throw againAfter(pauseMs, failure.message);
    const { mimeType, name } = message.media ?? {};
    return note(message, { state: 'failed', problem: failure.problem, ...(mimeType === undefined ? {} : { mimeType }), ...(name === undefined ? {} : { name }) });
  }
}

async function fileOf(loader: MediaLoader, message: MessageRecord): Promise<{ mimeType: string; size: number; name: string }> {
  const file = inboundFile(message);
  if (file === undefined) throw new FetchFailure('expired', 'The message names no file.', { final: true });
  const { orgId, numberId } = message;
  const kept = await MediaAssetModel.findOne({ _id: inboundAssetId(numberId, file.mediaId), orgId }).lean();
  if (kept !== null) return kept;
  const number = await findNumber(numberId);
  if (number === undefined || number.orgId !== orgId) throw new FetchFailure('refused', 'The business number is not connected any more.', { final: true });
  return loadInbound(loader, number, file);
}

/** What is nobody's known failure is a fault of ours, which Temporal shows and repeats. */
function asFailure(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  if (error instanceof MediaStoreUnavailable) return new FetchFailure('unreachable', error.message);
  if (error instanceof SecretUnreadable) return new FetchFailure('refused', 'The stored access token cannot be read.', { pauseMs: 5 * durations.MINUTE });
  throw error;
}

async function note(message: MessageRecord, media: MediaState): Promise<MediaState['state']> {
  const changed = await MessageModel.findOneAndUpdate({ _id: message._id, orgId: message.orgId }, { $set: { media } }, { returnDocument: 'after' }).lean();
  if (changed !== null) publish(messageEvent('message.changed', changed));
  return media.state;
}
