import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Settings } from '../../schemas/generated/types.ts';
import type { Log } from '../log.ts';

export interface TemporalLink {
  readonly connection: NativeConnection;
  readonly client: Client;
}

const RETRY_MS = 1000;

/** Connects to the Temporal server and waits for one that is still starting, at most so many milliseconds. */
export async function connectTemporal(settings: Settings, log: Log, waitMs = 120_000): Promise<TemporalLink> {
  const deadline = Date.now() + waitMs;
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, TEMPORAL_API_KEY: apiKey, TEMPORAL_TLS: tls } = settings;
  for (;;) {
    try {
      const connection = await NativeConnection.connect({
        address,
        // Compressing costs more than it saves on the way to a server next door; a far one comes with TLS.
        grpcCompression: { codec: tls || apiKey !== undefined ? 'gzip' : 'none' },
        ...(apiKey === undefined ? {} : { apiKey }),
        ...(tls || apiKey !== undefined ? { tls: true } : {}),
      });
      return { connection, client: new Client({ connection, namespace }) };
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`The Temporal server at ${address} does not answer: ${String(error)}. Check TEMPORAL_ADDRESS and that the server runs.`, { cause: error });
      log.warn('The Temporal server does not answer yet; trying again.');
      await sleep(RETRY_MS);
    }
  }
}
