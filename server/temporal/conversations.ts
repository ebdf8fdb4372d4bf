import { Client, Connection } from '@temporalio/client';
import type { ConversationKey, EngineEvent, Settings } from '../../schemas/generated/types.ts';
import type { SendInput } from '../../workflows/activity-contract.ts';
import type { ConversationInput } from '../../workflows/conversation.ts';
import { conversationWorkflowId, signals, taskQueues, workflowTypes } from '../../workflows/names.ts';
import { sendOptions } from '../../workflows/send-options.ts';

/** How long one call of the Temporal server may take before the caller is told that it is unavailable. */
const callTimeoutMs = 5000;

/** The way from the API and the webhook to the conversations' workflows and the send queues. */
export class Conversations {
  readonly #connection: Connection;
  readonly #client: Client;

  /** Connects when it is first used, and again after every interruption. */
  constructor(settings: Pick<Settings, 'TEMPORAL_ADDRESS' | 'TEMPORAL_NAMESPACE' | 'TEMPORAL_TLS' | 'TEMPORAL_API_KEY'>) {
    this.#connection = Connection.lazy({
      address: settings.TEMPORAL_ADDRESS,
      connectTimeout: callTimeoutMs,
      ...(settings.TEMPORAL_API_KEY === undefined ? {} : { apiKey: settings.TEMPORAL_API_KEY }),
      ...(settings.TEMPORAL_TLS || settings.TEMPORAL_API_KEY !== undefined ? { tls: true } : {}),
    });
    this.#client = new Client({ connection: this.#connection, namespace: settings.TEMPORAL_NAMESPACE });
  }

  /**
   * Tells a conversation what happened, opening its workflow if none is running. Safe to repeat: the engine handles
   * an event id once.
   */
  async tell(key: ConversationKey, event: EngineEvent): Promise<void> {
    const input: ConversationInput = { key };
    await this.#bounded(() =>
      this.#client.workflow.signalWithStart(workflowTypes.conversation, {
        workflowId: conversationWorkflowId(key.numberId, key.contactId),
        taskQueue: taskQueues.main,
        args: [input],
        signal: signals.event,
        signalArgs: [event],
      }),
    );
  }

  /** Puts a message of a person or program on its number's send queue. The send id makes a repetition harmless. */
  async send(input: SendInput): Promise<void> {
    await this.#bounded(() =>
      this.#client.activity.start('sendMessage', {
        id: input.sendId,
        args: [input],
        idConflictPolicy: 'USE_EXISTING',
        idReusePolicy: 'REJECT_DUPLICATE',
        ...sendOptions(input.key.numberId, input.priority),
      }),
    );
  }

  /** Whether the Temporal server answers; for health checks. */
  async answers(): Promise<boolean> {
    try {
      await this.#connection.withDeadline(Date.now() + 2000, () => this.#connection.workflowService.getSystemInfo({}));
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  #bounded<Result>(call: () => Promise<Result>): Promise<Result> {
    return this.#connection.withDeadline(Date.now() + callTimeoutMs, call);
  }
}
