import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { isPublicAddress } from './public-address.ts';

/** Looks up all addresses of a name; the system's resolver unless a test brings another. */
export type Resolver = (host: string, options: LookupOptions & { all: true }, done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void) => void;

/** Code of the error with which a connection to a private address is refused. */
export const REFUSED_ADDRESS = 'ERR_PRIVATE_ADDRESS';

/**
 * A pool of connections that only ever reach public addresses. The addresses that are checked are the ones connected
 * to, in the same step: a name that answers differently the second time (rebinding) gains nothing.
 */
export function guardedAgent(resolve: Resolver = systemLookup): Agent {
  const lookup: LookupFunction = (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, []);
      const [first] = addresses;
      // One private address among public ones is enough: nobody who means well publishes that.
      if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) return done(Object.assign(new Error('The name leads to a private address.'), { code: REFUSED_ADDRESS }), []);
      if (options.all === true) return done(null, addresses);
      return done(null, first.address, first.family);
    });
  };
  return newAgent({ lookup });
}

/** For hosts of the own network that the operator allows. */
export function openAgent(): Agent {
  return newAgent({});
}

function newAgent(connect: { lookup?: LookupFunction }): Agent {
  return new Agent({ connect: { ...connect, timeout: 10_000 }, connections: 32, pipelining: 1, keepAliveTimeout: 10_000, maxHeaderSize: 32 * 1024 });
}
