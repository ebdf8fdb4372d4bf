/**
 * Starts a database and a Temporal server and keeps them until Ctrl-C, for work on one part of the product:
 * `node scripts/run.mjs scripts/engines/dev.ts --base-port 41000 --data-dir /some/folder`.
 * The database takes the base port, Temporal the next one, Temporal's web page the one after that.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startMongo } from './mongo.ts';
import { startTemporal } from './temporal.ts';

const { values } = parseArgs({ options: { 'base-port': { type: 'string' }, 'data-dir': { type: 'string' } } });
const basePort = Number(values['base-port'] ?? 41000);
const dataDir = resolve(values['data-dir'] ?? '.parley-dev');
const log = (line: string) => console.log(line);

const mongo = await startMongo({ dataDir, port: basePort, log });
console.log(`MONGODB_URI=${mongo.uri}`);
const temporal = await startTemporal({ dataDir, port: basePort + 1, uiPort: basePort + 2, log });
console.log(`TEMPORAL_ADDRESS=${temporal.address}`);
console.log(`TEMPORAL_NAMESPACE=${temporal.namespace}`);
console.log(`Temporal's web page: http://127.0.0.1:${basePort + 2}`);
console.log(`database: ${mongo.kind}, pid ${mongo.pid}; Temporal: pid ${temporal.pid}; logs in ${dataDir}/logs. Ctrl-C stops both.`);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await temporal.stop();
  await mongo.stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
setInterval(() => undefined, 60_000);
