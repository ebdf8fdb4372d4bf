import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import pino, { type Logger } from 'pino';
import { controlRouter } from './control/control-router.ts';
import { loopbackGuard } from './control/loopback-guard.ts';
import { RequestLog } from './control/request-log.ts';
import { applySeed } from './control/seed.ts';
import { Ladder } from './delivery/ladder.ts';
import { FaultRules } from './faults/fault-rules.ts';
import { graphRouter } from './graph/graph-router.ts';
import { MediaFiles } from './graph/media/media-files.ts';
import { upgradeTier } from './graph/numbers/messaging-tier.ts';
import { decideReview, moveCategory } from './graph/templates/review.ts';
import type { Job } from './job.ts';
import { Keeper } from './persistence/keeper.ts';
import { phoneRouter } from './phone-page.ts';
import type { Sim } from './sim.ts';
import { systemTime, type TimeSource } from './time/time-source.ts';
import { Timeline } from './time/timeline.ts';
import { Courier } from './webhook/courier.ts';
import { DeliveryLog } from './webhook/delivery-log.ts';
import { Publisher } from './webhook/publisher.ts';
import { Bus } from './world/bus.ts';
import { demoSeed } from './world/demo-seed.ts';
import { Ids } from './world/ids.ts';
import { seededRandom, type Random } from './world/random.ts';
import { RateBuckets } from './world/rate-buckets.ts';
import { DEFAULT_APP_ID, World } from './world/world.ts';

const MEGABYTE = 1024 * 1024;

/** How a simulator is set up; everything has a default. */
export interface SimulatorOptions {
  /** Where webhooks go until `PUT /_sim/webhook` says otherwise. */
  webhook?: { url?: string; appSecret?: string; verifyToken?: string };
  /** Folder for the state; without one everything is in memory only. */
  dataDir?: string;
  /** Contents to start with. */
  seed?: unknown;
  /** Starts with a small demonstration when nothing is seeded or saved; default false. */
  demo?: boolean;
  /** Lets other machines use the control API and the phone page; default false. */
  allowRemote?: boolean;
  time?: TimeSource;
  random?: Random;
  logger?: Logger;
  /** How many messages and webhook attempts are kept; default 20,000 each. */
  keepMessages?: number;
  keepDeliveries?: number;
}

/** A simulator that can be served. */
export interface Simulator {
  readonly sim: Sim;
  /** Starts to listen; port 0 takes a free one. Returns the address. */
  listen(port: number, host?: string): Promise<string>;
  /** Lets requests under way finish, writes the state down and ends. */
  close(): Promise<void>;
}

/** Builds a simulator: the platform, its Graph endpoints, the control API and the phone page. */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const sim = buildSim(options);
  const keepMessages = options.keepMessages ?? 20_000;
  const keeper = options.dataDir === undefined ? undefined : new Keeper(sim, options.dataDir, keepMessages);
  await keeper?.start();
  if (options.webhook) setDefaultWebhook(sim, options.webhook);
  if (options.seed !== undefined) await applySeed(sim, options.seed);
  if (options.demo && sim.world.numbers.size === 0) {
    await applySeed(sim, demoSeed());
    sim.world.isBuiltInDemo = true;
  }

  const control = controlRouter(sim, options.allowRemote ?? false);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.use('/_sim', control.router);
  app.use(graphRouter(sim));
  app.use(loopbackGuard(options.allowRemote ?? false), phoneRouter(sim.logger));

  app.use((request, response) => {
    const message = `There is nothing at ${request.method} ${request.path}. Graph endpoints stand below /v24.0/, the control API below /_sim/, the phone page at /.`;
    response.status(404).json({ error: { message } });
  });

  const server = createServer(app);
  return {
    sim,
    listen: (port, host = '127.0.0.1') => listen(server, port, host),
    async close() {
      control.stop();
      await closeServer(server);
      sim.timeline.stop();
      sim.publisher.flush();
      await keeper?.stop();
      await sim.courier.stop();
    },
  };
}

function buildSim(options: SimulatorOptions): Sim {
  const time = options.time ?? systemTime;
  const random = options.random ?? seededRandom();
  const logger = options.logger ?? pino({ level: 'silent' });
  const world = new World(options.keepMessages ?? 20_000);
  const bus = new Bus();
  const deliveries = new DeliveryLog(options.keepDeliveries ?? 20_000, 32 * MEGABYTE, (attempt) => bus.emit({ type: 'attempt', attempt }));
  const requests = new RequestLog(500, (request) => bus.emit({ type: 'request', request }));
  const faults = new FaultRules(random);
  const timeline: Timeline<Job> = new Timeline<Job>(time, (job) => runJob(sim, job));
  const courier = new Courier({ world, timeline, bus, deliveries, logger });
  const publisher = new Publisher({ world, timeline, courier, faults, deliveries, time });
  const ladder = new Ladder({ world, timeline, bus, publisher });
  const mediaFolder = options.dataDir === undefined ? undefined : join(options.dataDir, 'media');
  const sim: Sim = {
    world, bus, timeline, faults, courier, publisher, ladder, deliveries, requests, logger,
    ids: new Ids(random),
    files: new MediaFiles(mediaFolder, 64 * MEGABYTE),
    throughput: new RateBuckets(),
    pairs: new RateBuckets(),
    management: new RateBuckets(),
    async settle() {
      publisher.flush();
      await courier.idle();
    },
  };
  world.apps.set(DEFAULT_APP_ID, { id: DEFAULT_APP_ID, name: 'Test app', url: '', appSecret: '', verifyToken: '' });
  return sim;
}

function runJob(sim: Sim, job: Job): void {
  switch (job.kind) {
    case 'status':
      return sim.ladder.step(job.message, job.step);
    case 'retry':
      return sim.courier.retry(job.delivery);
    case 'deliver':
      return sim.courier.send(job.delivery);
    case 'review':
      return decideReview(sim, job.templateId);
    case 'category':
      return moveCategory(sim, job.templateId, job.category);
    case 'upgrade':
      return upgradeTier(sim, job.portfolioId);
    case 'platform':
      return sim.publisher.platform(job.wabaId, job.field, job.value);
  }
}

function setDefaultWebhook(sim: Sim, webhook: NonNullable<SimulatorOptions['webhook']>): void {
  const app = sim.world.apps.get(DEFAULT_APP_ID);
  if (app) sim.world.apps.set(DEFAULT_APP_ID, { ...app, ...webhook });
}

async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // Keep-alive connections of clients would otherwise hold the end up for their whole time-out.
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
}
