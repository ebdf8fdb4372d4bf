import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Worker } from '@temporalio/worker';
import type { CountSuccessInput, Settings } from '../../schemas/generated/types.ts';
import { taskQueues } from '../../workflows/names.ts';
import type { ClockActivities, DryRunActivities, OutsideActivities, PublishingActivities, StoreCommandsInput, TurnActivities, TurnInput } from '../../workflows/activity-contract.ts';
import { tellConversation } from '../../workflows/tell-conversation.ts';
import { installedNodes } from '../../workflows/engine/registry.ts';
import { callbackAddresses } from '../callbacks/callback-addresses.ts';
import { createClockActivities } from '../clock/clock-activities.ts';
import { applyCommands } from '../commands/apply-commands.ts';
import { createCustomWorker } from '../custom/custom-worker.ts';
import { finishDryRun } from '../dry-run/finish-dry-run.ts';
import { playDryRun } from '../dry-run/play-dry-run.ts';
import { advanceConversation } from '../engine/advance-conversation.ts';
import { withHandOver } from '../engine/hand-over.ts';
import { HttpClient } from '../http/http-client.ts';
import { createHttpRequest } from '../http/http-request.ts';
import { countSuccess } from '../ledger/count-success.ts';
import { drawArm } from '../ledger/draw-arm.ts';
import { takeSlot } from '../ledger/take-slot.ts';
import type { Log } from '../log.ts';
import { createDeliverEvent } from '../outgoing-webhooks/deliver-event.ts';
import { createEmitEvent } from '../outgoing-webhooks/emit-event.ts';
import { createMediaWorker } from '../media/media-worker.ts';
import { openMediaStore } from '../media/open-media-store.ts';
import { createPublishingActivities } from '../publishing/publishing-activities.ts';
import { createRunJobActivities } from '../runs/run-job-activities.ts';
import { connectStore, disconnectStore } from '../store/connect.ts';
import { ensureIndexes } from '../store/ensure-indexes.ts';
import { feed } from '../store/feed.ts';
import { SecretBox } from '../store/secret-box.ts';
import { AssetUploads } from '../whatsapp/asset-uploads.ts';
import { CloudApi } from '../whatsapp/cloud-api.ts';
import { createShowTyping, type ShowTyping } from '../whatsapp/show-typing.ts';
import { NumberWorkers } from '../whatsapp/number-workers.ts';
import { startHealthServer } from './health-server.ts';
import { Maintenance } from './maintenance.ts';
import { connectTemporal, type TemporalLink } from './temporal-connection.ts';
import { workflowBundle } from './workflow-bundle.ts';

export type WorkerSettings = Readonly<Settings & Required<Pick<Settings, 'PARLEY_SECRET_KEY'>>>;

export interface RunningWorker {
  /** Rejects or resolves when the workflow worker has ended, asked for or not. */
  readonly ended: Promise<void>;
  readonly healthPort: number;
  stop(): Promise<void>;
}

/**
 * Conversations kept in memory between two events. One costs almost 1 MB; the others are rebuilt from their history
 * when something happens (some ten milliseconds). Ten thousand waiting ones must fit into a small machine.
 */
const MAX_CACHED_WORKFLOWS = 250;
const SHUTDOWN_GRACE_MS = 9000;

/** Starts everything a worker process does. The Temporal logger must be installed before. */
export async function startWorker(settings: WorkerSettings, log: Log): Promise<RunningWorker> {
  const workerId = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  await connectStore(settings.MONGODB_URI, { log: (line) => log.warn(line) });
  await ensureIndexes();
  await feed.start();
  const [link, codePath] = await Promise.all([connectTemporal(settings, log), workflowBundle(settings.PARLEY_DATA_DIR, log)]);
  const secrets = new SecretBox([settings.PARLEY_SECRET_KEY]);
  const http = new HttpClient({ allowPrivateHosts: settings.HTTP_ALLOW_PRIVATE_HOSTS, allowedHosts: settings.HTTP_ALLOWED_HOSTS });
  const caller = { client: http, secrets, now: Date.now, random: Math.random };
  const outside = { httpRequest: createHttpRequest(caller), emitEvent: createEmitEvent(link.client, Date.now), deliverEvent: createDeliverEvent(caller), takeSlot, drawArm, countSuccess: (input: CountSuccessInput) => countSuccess(input) };
  const api = new CloudApi({ baseUrl: settings.GRAPH_API_URL, version: settings.GRAPH_API_VERSION });
  const showTyping = createShowTyping(api, secrets, (error) => log.debug({ err: error }, 'WhatsApp did not take a typing mark'));
  const workflows = await createWorkflowWorker(settings, link, codePath, outside, showTyping);
  const custom = await createCustomWorker(settings, link.connection, log);
  const store = await openMediaStore(settings);
  const media = await createMediaWorker(settings, link.connection, { api, secrets, store, now: Date.now });
  const uploads = new AssetUploads({ api, store, now: Date.now });
  const numbers = new NumberWorkers({ ...link, api, secrets, uploads, log, now: Date.now }, workerId);
  const maintenance = new Maintenance(link.client, store, workerId, log, settings.AUDIT_LOG_DAYS);
  const health = await startHealthServer(settings.WORKER_PORT, { state: () => workflows.getState(), numbers: () => numbers.numbers });
  const ended = Promise.all([workflows.run(), media.run(), custom?.run()]).then(() => undefined);
  numbers.start();
  maintenance.start();
  log.info({ workerId, health: health.port }, 'The worker runs');
  return {
    ended,
    healthPort: health.port,
    stop: async () => {
      if (workflows.getState() === 'RUNNING') workflows.shutdown();
      if (media.getState() === 'RUNNING') media.shutdown();
      if (custom?.getState() === 'RUNNING') custom.shutdown();
      await Promise.all([numbers.stop(), maintenance.stop(), ended.catch(() => undefined)]);
      await feed.stop().catch((error: unknown) => log.warn({ err: error }, 'The last live updates were not stored'));
      await api.close();
      store.close();
      await http.close();
      await health.close();
      await link.connection.close();
      await disconnectStore();
    },
  };
}

async function createWorkflowWorker(settings: WorkerSettings, { connection, client }: TemporalLink, codePath: string, outside: OutsideActivities, showTyping: ShowTyping): Promise<Worker> {
  const callbacks = callbackAddresses(settings);
  const activities = { ...outside, ...createRunJobActivities(client), playDryRun, finishDryRun, ...createPublishingActivities(client), ...createClockActivities(client, Date.now), advanceConversation: withHandOver((key, event) => tellConversation(client, key, event), (input: TurnInput) => advanceConversation(input, installedNodes, callbacks, showTyping)), applyCommands: (input: StoreCommandsInput) => applyCommands(input) } satisfies TurnActivities & OutsideActivities & PublishingActivities & ClockActivities & DryRunActivities;
  return Worker.create({
    connection,
    namespace: settings.TEMPORAL_NAMESPACE,
    taskQueue: taskQueues.main,
    workflowBundle: { codePath },
    activities,
    maxCachedWorkflows: MAX_CACHED_WORKFLOWS,
    reuseV8Context: true,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentWorkflowTaskPolls: 10,
    maxConcurrentActivityTaskPolls: 2,
    maxConcurrentLocalActivityExecutions: 40,
    // Sends must pass the queue of their number with its limit; an eager activity would go past it.
    maxEagerActivityReservationsPerWorkflowTask: 0,
    shutdownGraceTime: SHUTDOWN_GRACE_MS,
  });
}
