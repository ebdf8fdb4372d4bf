import type { DestinationStream } from 'pino';
import { createLog as createProcessLog, type Log } from '../activities/log.ts';

export type { Log } from '../activities/log.ts';

/** The server's log: JSON lines, one adapter for everything. */
export function createLog(level: string, destination?: DestinationStream): Log {
  return createProcessLog(level, 'server', destination);
}
