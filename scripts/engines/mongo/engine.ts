import type { ProcessSpec } from '../launch.ts';

/** How a database was obtained. The trial engine has no transactions, change streams, TTL expiry or text search. */
export type MongoKind = 'given' | 'installed' | 'downloaded' | 'trial';

/** A database program that can be run on this machine: everything but the port and the folder. */
export type MongoProgram = {
  readonly kind: Exclude<MongoKind, 'given'>;
  /** For people: which program and where it came from. */
  readonly origin: string;
  /** The process for a data folder and a port of the loopback interface. */
  readonly spec: (place: { dataDir: string; port: number }) => ProcessSpec;
};

/** Connection string of a database on this machine. Direct, because a replica set of one may have moved to another port. */
export function localUri(port: number, database = 'parley'): string {
  return `mongodb://127.0.0.1:${port}/${database}?directConnection=true`;
}
