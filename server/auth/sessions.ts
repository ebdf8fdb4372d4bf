import { publish } from '../../activities/store/feed.ts';
import { SessionModel } from '../../activities/store/models/sessions.ts';
import { UserModel } from '../../activities/store/models/users.ts';
import { durations, limits } from '../../schemas/limits.ts';
import { hearFrom } from '../people/presence.ts';
import type { Actor } from './actor.ts';
import { hashSecretToken, newSecretToken } from './secret-token.ts';

type Person = Extract<Actor, { kind: 'user' }>;

/** Starts a session and gives back its token, which only the browser keeps. */
export async function startSession(user: { id: string; orgId: string }, userAgent: string | undefined, now: number): Promise<string> {
  const token = newSecretToken();
  await SessionModel.create({
    _id: hashSecretToken(token),
    userId: user.id,
    orgId: user.orgId,
    createdAt: new Date(now),
    expiresAt: new Date(now + limits.sessionMs),
    ...(userAgent === undefined ? {} : { userAgent: userAgent.slice(0, 300) }),
  });
  return token;
}

/**
 * The person a session token belongs to; undefined when the session ended or the person was disabled. `prolonged`
 * tells that the session's life was extended, so the cookie has to be set again.
 */
export async function personOfSession(token: string, now: number): Promise<{ person: Person; prolonged: boolean } | undefined> {
  const session = await SessionModel.findById(hashSecretToken(token)).lean();
  if (session === null || session.expiresAt.getTime() <= now) return undefined;
  const user = await UserModel.findById(session.userId).lean();
  if (user === null || user.disabledAt !== undefined) return undefined;
  // Once a day is often enough to keep a session alive, and spares a write per request.
  const prolonged = session.expiresAt.getTime() < now + limits.sessionMs - durations.DAY;
  if (prolonged) await SessionModel.updateOne({ _id: session._id }, { $set: { expiresAt: new Date(now + limits.sessionMs) } });
  if ((user.lastSeenAt?.getTime() ?? 0) < now - durations.MINUTE) await hearFrom(user._id, now);
  const person: Person = { kind: 'user', id: user._id, orgId: user.orgId, role: user.role, name: user.name, sessionId: session._id };
  return { person, prolonged };
}

export async function endSession(sessionId: string): Promise<void> {
  await SessionModel.deleteOne({ _id: sessionId });
}

/**
 * Ends every session of a person, or all but one: after a change of password, role or a disabled account. Live
 * connections hear of it and end too.
 */
export async function endSessionsOf(user: { id: string; orgId: string }, exceptSessionId?: string): Promise<void> {
  await SessionModel.deleteMany({ userId: user.id, ...(exceptSessionId === undefined ? {} : { _id: { $ne: exceptSessionId } }) });
  publish({ orgId: user.orgId, topic: `sessions:${user.id}`, type: 'sessions.ended', ...(exceptSessionId === undefined ? {} : { id: exceptSessionId }) });
}

/** Deletes sessions that ran out; reads ignore them anyway. */
export async function sweepSessions(now: number): Promise<void> {
  await SessionModel.deleteMany({ expiresAt: { $lt: new Date(now) } });
}
