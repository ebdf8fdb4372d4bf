/**
 * Fills an empty database with the demo organisation and the simulator with its numbers. Safe to run at every start:
 * what is there already is left alone. Log-ins are printed once, by the run that creates them.
 */
import { connectStore, disconnectStore } from '../../activities/store/connect.ts';
import { ensureIndexes } from '../../activities/store/ensure-indexes.ts';
import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import { loadSettings } from '../../schemas/settings.ts';
import { createLog } from '../log.ts';
import { Graph } from '../numbers/graph.ts';
import { demoOrganisation } from './demo-organisation.ts';
import { seedContacts } from './seed-contacts.ts';
import { seedFlows } from './seed-flows.ts';
import { seedNumbers } from './seed-numbers.ts';
import { seedPeople } from './seed-people.ts';
import { seedTeams } from './seed-teams.ts';
import { logInTable } from './log-in-table.ts';

const settings = loadSettings(process.env);
const log = createLog(settings.LOG_LEVEL);

if (settings.PARLEY_SEED_DEMO) {
  try {
    await seedDemo();
  } catch (error) {
    log.error({ err: error }, 'The demo organisation could not be set up');
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

async function seedDemo(): Promise<void> {
  await connectStore(settings.MONGODB_URI, { log: (line) => log.warn(line) });
  const graph = new Graph(settings);
  try {
    await ensureIndexes();
    const others = await OrganisationModel.findOne({ _id: { $ne: demoOrganisation._id } }, { _id: 1 }).lean();
    if (others !== null) return log.info('Organisations exist, no demo is set up');
    const now = Date.now();
    await OrganisationModel.updateOne({ _id: demoOrganisation._id }, { $setOnInsert: { ...demoOrganisation, createdAt: new Date(now) } }, { upsert: true });
    if (settings.PARLEY_SIMULATOR) await seedNumbers({ settings, graph, log, now });
    await seedContacts(now);
    // Flows name teams, so these come first.
    await seedTeams(now);
    await seedFlows(now);
    // Last, so that passwords are only made by a run that gets as far as showing them.
    const logIns = await seedPeople(now);
    if (logIns.length > 0) process.stdout.write(`${logInTable(logIns)}\n`);
    log.info({ logIns: logIns.length }, 'The demo organisation is set up');
  } finally {
    await graph.close();
    await disconnectStore();
  }
}
