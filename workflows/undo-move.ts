import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { PublishingActivities, UndoMoveInput } from './activity-contract.ts';
import { settle, tellOptions } from './settle.ts';

const BATCHES_PER_RUN = 200;

const { tellUndo } = proxyActivities<PublishingActivities>(tellOptions);

/** Takes the moves of a publication back: tells the conversations batch by batch, and goes on until each has answered. */
export async function undoMove(input: UndoMoveInput): Promise<void> {
  let { told = 0, after } = input;
  for (let batch = 1; ; batch += 1) {
    const output = await tellUndo({ ...input, told, ...(after === undefined ? {} : { after }) });
    told += output.told;
    after = output.last;
    if (after === undefined) break;
    if (batch >= BATCHES_PER_RUN) await continueAsNew<typeof undoMove>({ ...input, told, after });
  }
  await settle({ orgId: input.orgId, flowId: input.flowId, version: input.version, undo: true });
}
