import { continueAsNew, defineQuery, patched, proxyActivities, setHandler, sleep } from '@temporalio/workflow';
import { durations } from '../schemas/limits.ts';
import type { PublishingActivities, TellRunsInput } from './activity-contract.ts';
import { queries } from './names.ts';
import { settle, tellOptions } from './settle.ts';

export interface PublishMoveInput extends Omit<TellRunsInput, 'after' | 'told'> {
  /** What the previous run of this workflow handed over. */
  readonly carried?: { readonly pass: number; readonly after?: string; readonly told: number };
}

export interface PublishMoveProgress {
  /** Runs whose conversations have been told. */
  readonly told: number;
}

/** A batch is three events of the history; Temporal suggests to begin anew long before its limit. */
const BATCHES_PER_RUN = 200;
/** A message that was being handled while the version was published may still have started the version before. */
const PASSES = 2;
const BETWEEN_PASSES_MS = 5 * durations.SECOND;

const { tellRuns } = proxyActivities<PublishingActivities>(tellOptions);

/**
 * After a publication: tells the conversations inside earlier versions, batch by batch, to go to the new one or to stop,
 * and goes on until each has come to rest and moved. Telling one twice is harmless: the engine handles an event id once.
 */
export async function publishMove({ carried, ...input }: PublishMoveInput): Promise<PublishMoveProgress> {
  let { pass, told, after }: { pass: number; told: number; after?: string } = carried ?? { pass: 1, told: 0 };
  setHandler(defineQuery<PublishMoveProgress>(queries.progress), () => ({ told }));
  for (let batch = 1; pass <= PASSES; batch += 1) {
    const output = await tellRuns({ ...input, told, ...(after === undefined ? {} : { after }) });
    told += output.told;
    after = output.last;
    if (after === undefined) {
      pass += 1;
      if (pass <= PASSES) await sleep(BETWEEN_PASSES_MS);
    }
    if (batch >= BATCHES_PER_RUN) await continueAsNew<typeof publishMove>({ ...input, carried: { pass, told, ...(after === undefined ? {} : { after }) } });
  }
  if (patched('settle')) await settle({ orgId: input.orgId, flowId: input.flowId, version: input.version, undo: false });
  return { told };
}
