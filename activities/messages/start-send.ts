import { ActivityExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import type { SendInput } from '../../workflows/activity-contract.ts';
import { sendOptions } from '../../workflows/send-options.ts';

/** Puts a message of a person or program on its number's send queue. The send id makes a repetition harmless. */
export async function startSend(client: Client, input: SendInput): Promise<void> {
  try {
    await client.activity.start('sendMessage', {
      id: input.sendId,
      args: [input],
      idConflictPolicy: 'USE_EXISTING',
      idReusePolicy: 'REJECT_DUPLICATE',
      ...sendOptions(input.key.numberId, input.priority),
    });
  } catch (error) {
    // It was put there before, and has left since.
    if (!(error instanceof ActivityExecutionAlreadyStartedError)) throw error;
  }
}
