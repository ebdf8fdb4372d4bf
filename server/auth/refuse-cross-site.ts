import type { RequestHandler } from 'express';
import { ApiProblem } from '../../schemas/errors.ts';
import type { Settings } from '../../schemas/generated/types.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another site makes a browser ask for. Browsers say where a request comes from
 * (Sec-Fetch-Site; Origin where that is missing, for example over plain http); one that says nothing is no browser
 * and carries no cookie it was not given on purpose. API keys are not sent by browsers on their own, so they are free.
 */
export function refuseCrossSite(settings: Settings): RequestHandler {
  const ownOrigin = settings.PARLEY_PUBLIC_URL === undefined ? undefined : new URL(settings.PARLEY_PUBLIC_URL).origin;
  return (request, _response, next) => {
    if (safeMethods.has(request.method) || request.headers.authorization !== undefined) return next();
    const site = request.headers['sec-fetch-site'];
    const origin = request.headers.origin;
    if (site !== undefined ? site === 'same-origin' || site === 'none' : origin === undefined || isOwn(origin, request.headers.host, ownOrigin)) return next();
    next(new ApiProblem('CROSS_SITE_REQUEST'));
  };
}

function isOwn(origin: string, host: string | undefined, ownOrigin: string | undefined): boolean {
  return origin === ownOrigin || (URL.canParse(origin) && new URL(origin).host === host);
}
