import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { FlowCreate, FlowRecord } from '../../schemas/generated/types.ts';
import { createFlow } from '../flows/create-flow.ts';
import { publishFlow } from '../flows/publish-flow.ts';
import { demoOrganisation } from './demo-organisation.ts';

const folder = join(import.meta.dirname, '..', '..', 'starters');

/** A flow as the starters keep it; with a status it is one of the demo's. */
type FlowFile = FlowCreate & { status?: 'draft' | 'live' };

/** Creates and publishes the demo flows that are not there yet, by the same code as the API. */
export async function seedFlows(now: number): Promise<void> {
  const orgId = demoOrganisation._id;
  const starters = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  for (const starter of starters) {
    const { name, kind, graph, status }: FlowFile = JSON.parse(await readFile(join(folder, starter, 'flow.json'), 'utf8'));
    if (status === undefined) continue;
    const id = `${orgId}-${starter}`;
    const known = await FlowModel.findOne({ _id: id, orgId }).lean();
    const flow = known ?? (await createFlow({ id, orgId, name, kind, graph, now }));
    // Untouched but not published: an earlier run was interrupted in between.
    if (status === 'live' && flow.publishedVersion === undefined && flow.revision === 1) await publishIfPossible(flow, now);
  }
}

/** Without the simulator the demo's templates do not exist; flows that send them stay drafts. */
async function publishIfPossible(flow: FlowRecord, now: number): Promise<void> {
  try {
    await publishFlow({ flow, message: 'Demo', now });
  } catch (error) {
    if (!(error instanceof ApiProblem && error.code === 'FLOW_PUBLISH_INVALID' && error.details.every((issue) => issue['code'] === 'TEMPLATE_UNKNOWN' || issue['severity'] !== 'error'))) throw error;
  }
}
