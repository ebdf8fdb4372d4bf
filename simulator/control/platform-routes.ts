import type { Router } from 'express';
import { plainText } from '../plain-text.ts';
import type { Sim } from '../sim.ts';
import { isObject, type JsonObject } from '../world/json.ts';
import { ControlError } from './control-error.ts';
import { mergeBehaviour } from './merge-behaviour.ts';
import { msUntil } from './ms-until.ts';
import { checkBody } from './schemas.ts';
import { applySeed } from './seed.ts';
import { setWebhook, type WebhookSetup } from './set-webhook.ts';
import { stateView } from './state.ts';

/** Seed, reset, clock, behaviour and webhook settings. */
export function platformRoutes(sim: Sim, router: Router): void {
  const { world, timeline, bus } = sim;

  router.get('/state', (request, response) => {
    response.json(stateView(sim, plainText(request.query['q'])));
  });

  router.post('/seed', async (request, response) => {
    response.json({ seeded: await applySeed(sim, request.body) });
  });

  router.post('/reset', (_request, response) => {
    reset(sim);
    response.json({ success: true });
  });

  router.get('/clock', (_request, response) => {
    response.json(clockView(sim));
  });

  router.post('/clock', async (request, response) => {
    const { mode, advanceMs, to } = checkBody<{ mode?: 'real' | 'manual'; advanceMs?: number; to?: string }>('clock', request.body);
    const byMs = to === undefined ? advanceMs : msUntil(sim, to, 'to');
    if (mode) timeline.setMode(mode);
    const jobs = byMs === undefined ? 0 : await timeline.advance(byMs, () => sim.settle());
    bus.emit({ type: 'setup' });
    response.json({ ...clockView(sim), jobs });
  });

  router.get('/behaviour', (_request, response) => {
    response.json(world.behaviour);
  });

  router.put('/behaviour', (request, response) => {
    const patch: unknown = request.body;
    if (!isObject(patch)) throw new ControlError('The request body must be an object.');
    world.behaviour = mergeBehaviour(world.behaviour, patch);
    bus.emit({ type: 'setup' });
    response.json(world.behaviour);
  });

  router.put('/webhook', async (request, response) => {
    response.json(await setWebhook(sim, checkBody<WebhookSetup>('webhook', request.body)));
  });
}

/** Empties the platform: accounts, customers, messages, faults, logs and planned steps. Webhook settings stay. */
export function reset(sim: Sim): void {
  for (const part of [sim.world, sim.timeline, sim.publisher, sim.courier, sim.ladder, sim.deliveries, sim.requests, sim.throughput, sim.pairs, sim.management]) {
    if ('reset' in part) part.reset();
    else part.clear();
  }
  sim.faults.set([]);
  sim.bus.emit({ type: 'reset' });
}

function clockView(sim: Sim): JsonObject {
  const now = sim.timeline.now();
  return { mode: sim.timeline.state.mode, now, time: new Date(now).toISOString(), waiting: sim.timeline.waiting.length };
}
