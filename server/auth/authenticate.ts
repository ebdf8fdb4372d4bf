import type { Request, Response } from 'express';
import { ApiKeyModel } from '../../activities/store/models/api-keys.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import { durations } from '../../schemas/limits.ts';
import type { ServerContext } from '../context.ts';
import type { Actor } from './actor.ts';
import { hashSecretToken } from './secret-token.ts';
import { sessionCookie, sessionTokenOf } from './session-cookie.ts';
import { personOfSession } from './sessions.ts';

/**
 * Finds out who makes a request. A bearer token goes before a cookie; a bad one is refused rather than ignored,
 * so that a program with a revoked key does not go on under a browser's session.
 */
export async function authenticate(server: ServerContext, request: Request, response: Response): Promise<Actor> {
  const bearer = /^Bearer +(\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (request.headers.authorization !== undefined) {
    const program = bearer === undefined ? undefined : await programOf(bearer, server.now());
    if (program === undefined) throw new ApiProblem('UNAUTHENTICATED', [], 'The API key is not known or was revoked.');
    return program;
  }
  const token = sessionTokenOf(server.settings, request.headers.cookie);
  if (token === undefined) return { kind: 'nobody' };
  const session = await personOfSession(token, server.now());
  if (session === undefined) return { kind: 'nobody' };
  if (session.prolonged) response.append('set-cookie', sessionCookie(server.settings, token));
  return session.person;
}

async function programOf(key: string, now: number): Promise<Actor | undefined> {
  const record = await ApiKeyModel.findById(hashSecretToken(key)).lean();
  if (record === null || record.revokedAt !== undefined) return undefined;
  if ((record.lastUsedAt?.getTime() ?? 0) < now - durations.MINUTE) await ApiKeyModel.updateOne({ _id: record._id }, { $set: { lastUsedAt: new Date(now) } });
  return { kind: 'apiKey', id: record._id, orgId: record.orgId, role: record.role, name: record.name };
}
