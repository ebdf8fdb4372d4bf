import type { NextFunction, Request, Response } from 'express';
import { isIP } from 'node:net';

/**
 * Keeps the control API and the phone page for this machine: by the address of the caller, and by the name in `Host`,
 * because a foreign page could otherwise reach a loopback port through a name that points there.
 */
export function loopbackGuard(allowRemote: boolean) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (allowRemote || (isLoopback(request.socket.remoteAddress ?? '') && isLocalName(request.hostname) && isSameOrigin(request))) {
      next();
      return;
    }
    response.status(403).json({ error: { message: 'The control API answers this machine only. Set SIMULATOR_ALLOW_REMOTE=1 to open it.', field: '' } });
  };
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
}

function isLocalName(name: string): boolean {
  const bare = name.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare.endsWith('.localhost') || (isIP(bare) !== 0 && isLoopback(bare));
}

function isSameOrigin(request: Request): boolean {
  const origin = request.get('origin');
  return origin === undefined || (URL.canParse(origin) && isLocalName(new URL(origin).hostname));
}
