import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';

/** What the server counts. The client library is hidden here because it is young and may change. */
export interface Metrics {
  readonly request: (labels: { method: string; route: string; status: number }, seconds: number) => void;
  readonly webhook: (result: 'stored' | 'repeated' | 'refused' | 'unavailable') => void;
  readonly webhookItem: (kind: string, result: 'done' | 'failed' | 'retried') => void;
  readonly webhookHandled: (seconds: number) => void;
  /** Called at each scrape. */
  readonly gauge: (name: string, help: string, read: () => number) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

const secondsBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Metrics of one server in a registry of its own, so that several servers fit into one test process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({ name: 'parley_http_request_seconds', help: 'Duration of API requests.', labelNames: ['method', 'route', 'status'], buckets: secondsBuckets, registers });
  const webhooks = new Counter({ name: 'parley_webhooks_total', help: 'Webhook posts received, by what became of them.', labelNames: ['result'], registers });
  const items = new Counter({ name: 'parley_webhook_items_total', help: 'Messages, statuses and other items of webhooks.', labelNames: ['kind', 'result'], registers });
  const handled = new Histogram({ name: 'parley_webhook_handled_seconds', help: 'From the arrival of a webhook until everything in it was handled.', buckets: secondsBuckets, registers });
  return {
    request: ({ method, route, status }, seconds) => requests.observe({ method, route, status: String(status) }, seconds),
    webhook: (result) => webhooks.inc({ result }),
    webhookItem: (kind, result) => items.inc({ kind, result }),
    webhookHandled: (seconds) => handled.observe(seconds),
    gauge: (name, help, read) => {
      registry.registerMetric(new Gauge({ name, help, registers: [], collect() { this.set(read()); } }));
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
