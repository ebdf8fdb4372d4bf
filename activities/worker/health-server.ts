import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Gauge, Registry } from '@prometheus-io/client';
import { storeAnswers } from '../store/connect.ts';

/** What the worker tells about itself. */
export interface WorkerHealth {
  /** State of the workflow worker, RUNNING when all is well. */
  readonly state: () => string;
  readonly numbers: () => { numberId: string; waiting: number }[];
}

export interface HealthServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Answers GET /healthz (200 or 503) and GET /metrics on the loopback interface. Port 0 takes a free one. */
export async function startHealthServer(port: number, health: WorkerHealth): Promise<HealthServer> {
  const registry = metrics(health);
  const http = createServer((request, response) => {
    void answer(request.url ?? '', health, registry).then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body));
  });
  await listen(http, port);
  return { port: (http.address() as AddressInfo).port, close: () => close(http) };
}

async function answer(url: string, health: WorkerHealth, registry: Registry): Promise<{ status: number; type: string; body: string }> {
  if (url === '/metrics') return { status: 200, type: registry.contentType, body: await registry.metrics() };
  if (url !== '/healthz') return { status: 404, type: 'text/plain', body: 'There are /healthz and /metrics.\n' };
  const store = await storeAnswers();
  const state = health.state();
  const works = store && state === 'RUNNING';
  return { status: works ? 200 : 503, type: 'application/json', body: JSON.stringify({ status: works ? 'ok' : 'not ok', store, worker: state, numbers: health.numbers().length }) };
}

function metrics(health: WorkerHealth): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number): void => registry.registerMetric(new Gauge({ name, help, registers: [], collect() { this.set(read()); } }));
  gauge('parley_worker_numbers', 'Business numbers this worker sends for.', () => health.numbers().length);
  gauge('parley_worker_paced', 'Messages that wait for their turn in the pacers of this worker.', () => health.numbers().reduce((sum, { waiting }) => sum + waiting, 0));
  return registry;
}

function close(http: Server): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => resolve());
    http.closeAllConnections();
  });
}

function listen(http: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, '127.0.0.1', () => {
      http.off('error', reject);
      resolve();
    });
  });
}
