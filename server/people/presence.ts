import { publish } from '../../activities/store/feed.ts';
import { SessionModel } from '../../activities/store/models/sessions.ts';
import { UserModel } from '../../activities/store/models/users.ts';
import type { UserRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';

/** Tells pages that show who is at work. */
export function announcePresence({ _id, orgId, name, presence }: Pick<UserRecord, '_id' | 'orgId' | 'name' | 'presence'>): void {
  publish({ orgId, topic: 'presence', type: 'presence.changed', id: _id, data: { name, presence } });
}

/**
 * People whose browser has been silent are offline, whatever they had set, so that no conversation is assigned to an
 * empty chair. An open page says something at least once a minute. What they had set is kept until they come back.
 */
export async function setSilentPeopleOffline(now: number): Promise<void> {
  const gone = { lastSeenAt: { $lt: new Date(now - limits.presenceMs) } };
  for (const user of await UserModel.find({ ...gone, presence: { $ne: 'offline' } }).lean()) {
    if (user.presence === 'offline') continue;
    // Only if nothing was heard or chosen meanwhile; another server may have been quicker.
    const { modifiedCount } = await UserModel.updateOne({ _id: user._id, ...gone, presence: user.presence }, { $set: { presence: 'offline', presenceBefore: user.presence } });
    if (modifiedCount > 0) announcePresence({ ...user, presence: 'offline' });
  }
}

/**
 * Writes down that a person was heard of. Whoever was set offline for being silent, a closed laptop perhaps, has again
 * what they had chosen; whoever chose to be offline stays so.
 */
export async function hearFrom(userId: string, now: number): Promise<void> {
  const user = await UserModel.findOneAndUpdate({ _id: userId }, { $set: { lastSeenAt: new Date(now) } }, { returnDocument: 'after' }).lean();
  if (user?.presenceBefore === undefined) return;
  const presence = user.presenceBefore;
  const { modifiedCount } = await UserModel.updateOne({ _id: userId, presenceBefore: presence }, { $set: { presence }, $unset: { presenceBefore: 1 } });
  if (modifiedCount > 0) announcePresence({ ...user, presence });
}

/** Whoever logs out is gone at once, unless they are logged in elsewhere, say on a phone: there silence decides. */
export async function leave(userId: string, now: number): Promise<void> {
  if ((await SessionModel.exists({ userId, expiresAt: { $gt: new Date(now) } })) !== null) return;
  const user = await UserModel.findOneAndUpdate({ _id: userId }, { $set: { presence: 'offline' }, $unset: { presenceBefore: 1 } }, { returnDocument: 'after' }).lean();
  if (user !== null) announcePresence(user);
}

/** Whose conversations are handed over gets no new ones, else some would come back at once; they come back to work by choosing so. */
export async function setAway(userId: string): Promise<void> {
  const user = await UserModel.findOneAndUpdate({ _id: userId, presence: 'online' }, { $set: { presence: 'away' } }, { returnDocument: 'after' }).lean();
  if (user !== null) announcePresence(user);
}
