import { continueAsNew, defineQuery, proxyActivities, setHandler, sleep } from '@temporalio/workflow';
import { durations } from '../schemas/limits.ts';
import type { TellRunsInput, TellRunsOutput } from './activity-contract.ts';
import { queries } from './names.ts';

export interface PublishMoveInput extends Omit<TellRunsInput, 'after'> {
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

const { tellRuns } = proxyActivities<{ tellRuns(input: TellRunsInput): Promise<TellRunsOutput> }>({
  startToCloseTimeout: 2 * durations.MINUTE,
  retry: { initialInterval: 500, backoffCoefficient: 2, maximumInterval: 30 * durations.SECOND },
});

/**
 * After a publication: tells the conversations inside earlier versions, batch by batch, to go to the new one or to stop.
 * Each moves when its run rests. Telling one twice is harmless: the engine handles an event id once.
 */
export async function publishMove({ carried, ...input }: PublishMoveInput): Promise<PublishMoveProgress> {
  let { pass, told, after }: { pass: number; told: number; after?: string } = carried ?? { pass: 1, told: 0 };
  setHandler(defineQuery<PublishMoveProgress>(queries.progress), () => ({ told }));
  for (let batch = 1; pass <= PASSES; batch += 1) {
    const output = await tellRuns({ ...input, ...(after === undefined ? {} : { after }) });
    told += output.told;
    after = output.last;
    if (after === undefined) {
      pass += 1;
      if (pass <= PASSES) await sleep(BETWEEN_PASSES_MS);
    }
    if (batch >= BATCHES_PER_RUN) await continueAsNew<typeof publishMove>({ ...input, carried: { pass, told, ...(after === undefined ? {} : { after }) } });
  }
  return { told };
}
