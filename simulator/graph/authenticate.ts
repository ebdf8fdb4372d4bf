import type { Request } from 'express';
import type { Sim } from '../sim.ts';
import { DEFAULT_APP_ID } from '../world/world.ts';
import { GraphError } from './graph-error.ts';
import { queryOf } from './route.ts';

/** The token of a request: header (`Bearer`, for uploads also `OAuth`) or query. */
export function tokenOf(request: Request): string | undefined {
  const header = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
  return header ?? queryOf(request, 'access_token');
}

/**
 * Checks the token and returns the app it belongs to. As long as no tokens are declared, every token is good, so that a
 * client can be tried without set-up; a missing one never is.
 */
export function authenticate(sim: Sim, request: Request): string {
  const token = tokenOf(request);
  if (token === undefined) {
    throw new GraphError(190, { message: 'An access token is required to request this resource.' });
  }
  if (sim.world.tokens.size === 0) return DEFAULT_APP_ID;
  // The app itself, for what concerns its own webhook (Graph API, app access tokens).
  const [appId = '', secret = ''] = token.split('|');
  if (secret !== '' && sim.world.apps.get(appId)?.appSecret === secret) return appId;
  const known = sim.world.tokens.get(token);
  if (!known) throw new GraphError(190);
  const now = sim.timeline.now();
  if (known.expiresAt > 0 && known.expiresAt <= now) {
    throw new GraphError(190, {
      subcode: 463,
      message: `Error validating access token: Session has expired on ${graphDate(known.expiresAt)}. The current time is ${graphDate(now)}.`,
    });
  }
  return known.appId;
}

function graphDate(time: number): string {
  const date = new Date(time);
  const day = date.toLocaleDateString('en-US', { weekday: 'long', day: '2-digit', month: 'short', year: '2-digit', timeZone: 'UTC' });
  const clock = date.toLocaleTimeString('en-US', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false, timeZone: 'UTC' });
  return `${day} ${clock} UTC`;
}
