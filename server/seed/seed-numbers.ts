import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import type { Settings } from '../../schemas/generated/types.ts';
import { newSecretToken } from '../auth/secret-token.ts';
import type { Log } from '../log.ts';
import { connectNumber } from '../numbers/connect-number.ts';
import type { Graph } from '../numbers/graph.ts';
import { syncTemplates } from '../numbers/sync-templates.ts';
import { demoOrganisation } from './demo-organisation.ts';
import { demoCustomers } from './seed-contacts.ts';

interface Setting {
  readonly settings: Readonly<Settings>;
  readonly graph: Graph;
  readonly log: Log;
  readonly now: number;
}

const wabaId = '204857600000100';
const numbers = [
  { id: '204857600000101', wabaId, displayPhoneNumber: '+49 40 5550101', verifiedName: 'Nordwind Support' },
  { id: '204857600000102', wabaId, displayPhoneNumber: '+49 40 5550102', verifiedName: 'Nordwind Shop' },
] as const;

const templatesFolder = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'templates');
/** How long a simulator that is still starting is waited for. */
const patienceMs = 60_000;

/** Gives the simulator the demo's accounts and connects its numbers, as an administrator would connect real ones. */
export async function seedNumbers({ settings, graph, log, now }: Setting): Promise<void> {
  const control = `http://${settings.SIMULATOR_HOST === '0.0.0.0' ? '127.0.0.1' : settings.SIMULATOR_HOST}:${settings.SIMULATOR_PORT}/_sim`;
  await tell(control, 'PUT', 'webhook', {
    url: settings.SIMULATOR_WEBHOOK_URL ?? `http://127.0.0.1:${settings.PORT}/webhooks/whatsapp`,
    appSecret: settings.WHATSAPP_APP_SECRET ?? '',
    verifyToken: settings.WHATSAPP_VERIFY_TOKEN ?? '',
    // The server that would confirm it starts after the seed.
    verify: false,
  }, log);
  const first = await NumberModel.findById(numbers[0].id).lean();
  const token = first === null ? newSecretToken('simulator-') : graph.tokenOf(first);
  // What somebody changed in the simulator since the first start is left alone.
  if (!(await isKnown(graph, token))) await tell(control, 'POST', 'seed', await simulatorSeed(token), log);
  for (const { id } of numbers) {
    if ((await NumberModel.findById(id).lean()) === null) await connectNumber(graph, demoOrganisation._id, { id, wabaId, token }, now);
  }
  await syncTemplates(graph, demoOrganisation._id, now);
}

async function isKnown(graph: Graph, token: string): Promise<boolean> {
  try {
    await graph.numberFacts(numbers[0].id, token);
    return true;
  } catch {
    return false;
  }
}

async function simulatorSeed(token: string): Promise<object> {
  const files = (await readdir(templatesFolder)).filter((name) => name.endsWith('.json')).sort();
  const templates = await Promise.all(files.map(async (name) => ({ wabaId, ...JSON.parse(await readFile(join(templatesFolder, name), 'utf8')) })));
  return {
    wabas: [{ id: wabaId, name: demoOrganisation.name, timezone: demoOrganisation.timeZone, currency: 'EUR' }],
    numbers,
    templates,
    users: demoCustomers.map(({ waId, name }) => ({ waId, name })),
    tokens: [token],
  };
}

/** Calls the simulator's control API, waiting for one that is still starting. */
async function tell(control: string, method: 'PUT' | 'POST', path: string, body: object, log: Log): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      const response = await fetch(`${control}/${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
      if (response.ok) return;
      const reason = `The simulator refused ${method} ${path}: ${response.status} ${await response.text()}`;
      if (response.status < 500 || Date.now() > deadline) throw new SimulatorRefusal(reason);
      log.warn(reason);
    } catch (error) {
      if (error instanceof SimulatorRefusal) throw error;
      if (Date.now() > deadline) throw new Error(`The simulator at ${control} does not answer. Is it running, and is SIMULATOR_PORT right?`, { cause: error });
    }
    await sleep(500);
  }
}

class SimulatorRefusal extends Error {}
