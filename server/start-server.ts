import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { monotonicFactory } from 'ulid';
import type { MediaStore } from '../activities/media/media-store.ts';
import { openMediaStore } from '../activities/media/open-media-store.ts';
import { connectStore, disconnectStore } from '../activities/store/connect.ts';
import { ensureIndexes } from '../activities/store/ensure-indexes.ts';
import { feed } from '../activities/store/feed.ts';
import type { Settings } from '../schemas/generated/types.ts';
import { createApp } from './app.ts';
import { LogInLimits } from './auth/log-in-limits.ts';
import type { ServerContext } from './context.ts';
import { startHousekeeping } from './housekeeping.ts';
import { callbackRouter } from './incoming/callback-router.ts';
import { IncomingEvents } from './incoming/incoming-events.ts';
import { IncomingLimits } from './incoming/incoming-limits.ts';
import { incomingRouter } from './incoming/receive-event.ts';
import { TeamQueues } from './inbox/team-queues.ts';
import { LiveHub } from './live/live-hub.ts';
import type { Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { Graph } from './numbers/graph.ts';
import { ContactMerges } from './people/contact-merges.ts';
import { Conversations } from './temporal/conversations.ts';
import { UntoldEvents } from './temporal/untold-events.ts';
import { WebhookDispatcher } from './webhook/dispatcher.ts';
import { handshakeRouter } from './webhook/handshake.ts';
import { webhookDoor } from './webhook/receive.ts';
import { WebhookRecovery } from './webhook/recovery.ts';

/** How long requests and webhooks that are under way may go on after the server was told to stop. */
const graceMs = 4000;

export interface RunningServer {
  readonly url: string;
  readonly context: ServerContext;
  stop: () => Promise<void>;
}

/** Connects to database and Temporal and listens. Port 0 takes a free one; `url` says which. */
export async function startServer(settings: Readonly<Settings>, log: Log): Promise<RunningServer> {
  await connectStore(settings.MONGODB_URI, { log: (line) => log.warn(line) });
  await ensureIndexes();
  await feed.start();
  const context = createContext(settings, log, await openMediaStore(settings));
  const dispatcher = new WebhookDispatcher(context, `${hostname()}:${settings.PORT}`);
  const recovery = new WebhookRecovery(context, dispatcher);
  const stopHousekeeping = startHousekeeping(context);
  const incoming = new IncomingEvents(context);
  const incomingLimits = new IncomingLimits();
  context.metrics.gauge('parley_webhooks_in_work', 'Stored webhooks that this server is handling.', () => dispatcher.size);
  const app = await createApp(context, [handshakeRouter(context), incomingRouter(context, incoming, incomingLimits), callbackRouter(context, incoming, incomingLimits)]);
  const http = createServer(webhookDoor(context, dispatcher, app));
  await recovery.start();
  await listen(http, settings);
  const stop = async (): Promise<void> => {
    stopHousekeeping();
    recovery.stop();
    await stopListening(http, context);
    incomingLimits.stop();
    await Promise.race([incoming.stop(), sleep(graceMs, undefined, { ref: false })]);
    await dispatcher.stop(graceMs);
    await disconnect(context);
  };
  return { url: `http://${settings.HOST === '0.0.0.0' ? 'localhost' : settings.HOST}:${(http.address() as AddressInfo).port}`, context, stop };
}

function createContext(settings: Readonly<Settings>, log: Log, media: MediaStore): ServerContext {
  const now = Date.now;
  const metrics = createMetrics();
  // Within a millisecond it counts up instead of asking for chance again: ids keep their order, and cost a tenth.
  const nextId = monotonicFactory();
  const newId = (): string => nextId();
  const conversations = new Conversations(settings, log);
  const untold = new UntoldEvents({ conversations, log, now, newId });
  const merges = new ContactMerges({ conversations, log, now });
  const queues = new TeamQueues({ untold, log, now, newId });
  const live = new LiveHub({ own: feed, log, now, hear: (event) => queues.hear(event) });
  metrics.gauge('parley_live_listeners', 'Open live connections.', () => live.size);
  return { settings, log, now, newId, merges, metrics, live, media, graph: new Graph(settings), conversations, untold, queues, logInLimits: new LogInLimits() };
}

async function listen(http: Server, settings: Readonly<Settings>): Promise<void> {
  // Longer than a load balancer's own idle time, so that it never picks a connection that is just being closed.
  http.keepAliveTimeout = 75_000;
  http.headersTimeout = 20_000;
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(settings.PORT, settings.HOST, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

async function stopListening(http: Server, context: ServerContext): Promise<void> {
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  context.live.close();
  http.closeIdleConnections();
  await Promise.race([closed, sleep(graceMs, undefined, { ref: false })]);
  http.closeAllConnections();
}

async function disconnect(context: ServerContext): Promise<void> {
  context.logInLimits.stop();
  await context.queues.stop();
  await context.untold.stop();
  await context.merges.stop();
  await feed.stop();
  await context.conversations.close();
  await context.graph.close();
  context.media.close();
  await disconnectStore();
}
