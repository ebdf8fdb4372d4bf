import type { PortfolioRecipientRecord, PortfolioRecord } from '../../schemas/generated/types.ts';
import { durations, limits } from '../../schemas/limits.ts';
import { isDuplicateKey } from '../store/duplicate-key.ts';
import { PortfolioModel, PortfolioRecipientModel } from '../store/models/portfolios.ts';

/** People are counted in quarters of an hour: a place comes free at most so much later than it might. */
const BUCKET_MS = 15 * durations.MINUTE;
/** Marks a person who was counted before this message. */
const AGAIN = ':again';
const BUCKETS = limits.portfolioWindowMs / BUCKET_MS;
/** How often a place is asked for again after somebody else was faster. */
const MOST_TRIES = 5;

export interface PortfolioSend {
  readonly portfolio: string;
  readonly orgId: string;
  readonly contactId: string;
  readonly sendId: string;
  /** undefined: there is none, or it is not known; then people are only counted. */
  readonly limit: number | undefined;
}

/** counted: there is room. full: how many milliseconds until there may be. */
export type PortfolioRoom = { readonly kind: 'counted'; readonly used: number } | { readonly kind: 'full'; readonly used: number; readonly waitMs: number };

const bucketAt = (now: number): number => Math.floor(now / BUCKET_MS);
const field = (bucket: number): string => `b${bucket}`;
const isCurrent = (bucket: number, now: number): boolean => bucket > bucketAt(now) - BUCKETS - 1;

/**
 * Counts a person against the messaging limit of a portfolio: each only once in 24 hours, however many messages and
 * numbers. Nothing is searched: one record per portfolio holds how many people were last written to in each quarter of
 * an hour, one per person in which. A process that dies in between leaves a person too much for a day, never one too few.
 */
export async function takeRoom(send: PortfolioSend, now: number): Promise<PortfolioRoom> {
  const { portfolio, contactId, sendId } = send;
  const _id = recipientId(portfolio, contactId);
  const bucket = bucketAt(now);
  const known = await PortfolioRecipientModel.findById(_id).lean();
  if (known !== null && isCurrent(known.bucket, now)) {
    if (known.bucket !== bucket || mayBeTakenBack(known.sendId, sendId)) await moveOn(send, known, bucket, now);
    return { kind: 'counted', used: (await PortfolioModel.findById(portfolio).lean())?.used ?? 0 };
  }
  const room = await reserve(send, bucket, now);
  if (room.kind === 'full') return room;
  const mine = { bucket, sendId, at: new Date(now) };
  if (!(await claim(_id, known?.bucket, mine))) await PortfolioModel.updateOne({ _id: portfolio }, { $inc: { used: -1, [`buckets.${field(bucket)}`]: -1 } });
  return room;
}

/** The message did not leave after all, and the person was counted only for it. */
export async function giveRoomBack(portfolio: string, contactId: string, sendId: string): Promise<void> {
  const gone = await PortfolioRecipientModel.findOneAndDelete({ _id: recipientId(portfolio, contactId), sendId }).lean();
  if (gone !== null) await PortfolioModel.updateOne({ _id: portfolio, [`buckets.${field(gone.bucket)}`]: { $gte: 1 } }, { $inc: { used: -1, [`buckets.${field(gone.bucket)}`]: -1 } });
}

/** How many people count at an instant, without what has run out by then. */
export function usedAt({ buckets }: Pick<PortfolioRecord, 'buckets'>, now: number): number {
  return bucketsOf(buckets).reduce((sum, [bucket, count]) => sum + (isCurrent(bucket, now) ? count : 0), 0);
}

async function reserve({ portfolio, orgId, limit }: PortfolioSend, bucket: number, now: number): Promise<PortfolioRoom> {
  const room = limit === undefined ? {} : { used: { $lt: limit } };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const taken = await PortfolioModel.findOneAndUpdate({ _id: portfolio, ...room }, { $inc: { used: 1, [`buckets.${field(bucket)}`]: 1 } }, { returnDocument: 'after' }).lean();
    if (taken !== null) {
      if (taken.buckets[field(bucket)] === 1) await letGo(taken, now);
      return { kind: 'counted', used: taken.used };
    }
    const record = await PortfolioModel.findById(portfolio).lean();
    if (record === null) await create(portfolio, orgId);
    // Somebody made it, or gave room back, between the two questions: it is asked for again.
    else if (limit === undefined || record.used < limit) continue;
    else if (!(await letGo(record, now))) return { kind: 'full', used: record.used, waitMs: roomIn(record, now) };
  }
  return { kind: 'full', used: limit ?? 0, waitMs: BUCKET_MS };
}

async function create(_id: string, orgId: string): Promise<void> {
  try {
    await PortfolioModel.create({ _id, orgId, used: 0, buckets: {} });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** Takes away the quarters that are over; true if there were any. Each only as it was read, so that two who do it take it once. */
async function letGo({ _id, buckets }: PortfolioRecord, now: number): Promise<boolean> {
  const over = bucketsOf(buckets).filter(([bucket]) => !isCurrent(bucket, now));
  for (const [bucket, count] of over) await PortfolioModel.updateOne({ _id, [`buckets.${field(bucket)}`]: count }, { $inc: { used: -count }, $unset: { [`buckets.${field(bucket)}`]: 1 } });
  return over.length > 0;
}

/** The person is written to again: counts from now on. Dying in the middle leaves the older time standing, or counts once too long. */
async function moveOn({ portfolio, contactId, sendId }: PortfolioSend, { bucket: from, sendId: first }: Pick<PortfolioRecipientRecord, 'bucket' | 'sendId'>, to: number, now: number): Promise<void> {
  // Only the message for which the person was counted can take that back, and only while no other counts on it.
  const countedFor = first === sendId ? first : `${sendId}${AGAIN}`;
  const { modifiedCount } = await PortfolioRecipientModel.updateOne({ _id: recipientId(portfolio, contactId), bucket: from }, { $set: { bucket: to, sendId: countedFor, at: new Date(now) } });
  if (modifiedCount === 1 && from !== to) await PortfolioModel.updateOne({ _id: portfolio, [`buckets.${field(from)}`]: { $gte: 1 } }, { $inc: { [`buckets.${field(from)}`]: -1, [`buckets.${field(to)}`]: 1 } });
}

/** Whether the message for which a person was counted could take the place away from this one. */
function mayBeTakenBack(countedFor: string, sendId: string): boolean {
  return countedFor !== sendId && !countedFor.endsWith(AGAIN);
}

/** False when somebody else has counted the person meanwhile. */
async function claim(_id: string, before: number | undefined, mine: { bucket: number; sendId: string; at: Date }): Promise<boolean> {
  if (before !== undefined) return (await PortfolioRecipientModel.updateOne({ _id, bucket: before }, { $set: mine })).modifiedCount === 1;
  try {
    await PortfolioRecipientModel.create({ _id, ...mine });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

function roomIn({ buckets }: PortfolioRecord, now: number): number {
  const oldest = Math.min(...bucketsOf(buckets).filter(([, count]) => count > 0).map(([bucket]) => bucket));
  return Number.isFinite(oldest) ? Math.max((oldest + BUCKETS + 1) * BUCKET_MS - now, 1000) : BUCKET_MS;
}

function bucketsOf(buckets: PortfolioRecord['buckets']): [bucket: number, count: number][] {
  return Object.entries(buckets).map(([name, count]) => [Number(name.slice(1)), Number(count)]);
}

function recipientId(portfolio: string, contactId: string): string {
  return `${portfolio}:${contactId}`;
}
