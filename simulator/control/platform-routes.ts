import type { Router } from 'express';
import { perSecond } from '../graph/numbers/new-number.ts';
import { changeTemplate, type TemplateChange } from '../graph/templates/review.ts';
import type { FaultRule } from '../faults/fault-rule.ts';
import { pathFits } from '../faults/fault-rules.ts';
import type { Sim } from '../sim.ts';
import { NUMBER_STATUSES, type BusinessNumber } from '../world/entities.ts';
import { isObject, type JsonObject } from '../world/json.ts';
import { DEFAULT_APP_ID } from '../world/world.ts';
import { handshake } from '../webhook/handshake.ts';
import { ControlError } from './control-error.ts';
import { mergeBehaviour } from './merge-behaviour.ts';
import { checkBody } from './schemas.ts';
import { applySeed } from './seed.ts';
import { faultsView, stateView } from './state.ts';

/** Seed, reset, clock, faults, webhook settings, behaviour, numbers and templates. */
export function platformRoutes(sim: Sim, router: Router): void {
  const { world, timeline, bus } = sim;

  router.get('/state', (request, response) => {
    response.json(stateView(sim, String(request.query['q'] ?? '')));
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
    const { mode, advanceMs } = checkBody<{ mode?: 'real' | 'manual'; advanceMs?: number }>('clock', request.body);
    if (mode) timeline.setMode(mode);
    const jobs = advanceMs === undefined ? 0 : await timeline.advance(advanceMs, () => sim.settle());
    bus.emit({ type: 'setup' });
    response.json({ ...clockView(sim), jobs });
  });

  router.get('/faults', (_request, response) => {
    response.json(faultsView(sim));
  });

  router.put('/faults', (request, response) => {
    const rules = checkBody<FaultRule[]>('faults', request.body);
    for (const [index, rule] of rules.entries()) checkPath(rule.match?.path, `${index}.match.path`);
    sim.faults.set(rules);
    bus.emit({ type: 'setup' });
    response.json(faultsView(sim));
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

  router.patch('/numbers/:id', (request, response) => {
    const number = world.numbers.get(request.params.id);
    if (!number) throw new ControlError(`There is no number ${request.params.id}.`, 'id', 404);
    changeNumber(number, checkBody<NumberChange>('numberChange', request.body));
    bus.emit({ type: 'setup' });
    response.json({ success: true });
  });

  router.patch('/templates/:id', (request, response) => {
    const template = world.templates.get(request.params.id);
    if (!template) throw new ControlError(`There is no template ${request.params.id}.`, 'id', 404);
    changeTemplate(sim, template, checkBody<TemplateChange>('templateChange', request.body));
    response.json({ success: true });
  });

  router.post('/event', (request, response) => {
    const { wabaId, field, value } = checkBody<{ wabaId: string; field: string; value: JsonObject }>('event', request.body);
    if (!world.wabas.has(wabaId)) throw new ControlError(`There is no account ${wabaId}.`, 'wabaId', 404);
    sim.publisher.platform(wabaId, field, value);
    response.json({ success: true });
  });
}

function checkPath(path: string | undefined, field: string): void {
  try {
    pathFits(path ?? '', '');
  } catch (error) {
    throw new ControlError(`${field} is not a valid expression: ${error instanceof Error ? error.message : String(error)}.`, field);
  }
}

/** Empties the platform: accounts, customers, messages, faults, logs and planned steps. Webhook settings stay. */
export function reset(sim: Sim): void {
  for (const part of [sim.world, sim.timeline, sim.publisher, sim.courier, sim.ladder, sim.deliveries, sim.requests, sim.throughput, sim.pairs]) {
    if ('reset' in part) part.reset();
    else part.clear();
  }
  sim.faults.set([]);
  sim.bus.emit({ type: 'reset' });
}

interface WebhookSetup {
  appId?: string;
  url?: string;
  appSecret?: string;
  verifyToken?: string;
  /** False skips the verification request. */
  verify?: boolean;
}

async function setWebhook(sim: Sim, { appId = DEFAULT_APP_ID, verify = true, ...setup }: WebhookSetup): Promise<JsonObject> {
  if (setup.url && !URL.canParse(setup.url)) throw new ControlError('url must be an absolute http or https address.', 'url');
  const app = { ...(sim.world.apps.get(appId) ?? { id: appId, name: 'App', url: '', appSecret: '', verifyToken: '' }), ...setup };
  sim.world.apps.set(appId, app);
  sim.bus.emit({ type: 'setup' });
  if (!verify || app.url === '') return { appId, url: app.url, verification: null };
  // The address is kept even if it does not confirm: whoever sets it up may be about to start.
  const { ok, status, error } = await handshake(app.url, app.verifyToken, sim.ids.token(16), sim.world.behaviour.webhook.timeoutMs);
  return { appId, url: app.url, verification: { ok, status, ...(error === undefined ? {} : { error }) } };
}

interface NumberChange {
  status?: string;
  qualityRating?: BusinessNumber['qualityRating'];
  throughput?: string | number;
  messagingLimitTier?: string;
  verifiedName?: string;
  allowedRecipients?: string[];
}

function changeNumber(number: BusinessNumber, change: NumberChange): void {
  const { status, throughput, allowedRecipients, ...rest } = change;
  if (status !== undefined) {
    const known = NUMBER_STATUSES.find((one) => one === status);
    if (!known) throw new ControlError(`status must be one of ${NUMBER_STATUSES.join(', ')}.`, 'status');
    number.status = known;
  }
  if (throughput !== undefined) number.throughputPerSecond = perSecond(throughput);
  if (allowedRecipients !== undefined) number.allowedRecipients = allowedRecipients.map((written) => written.replaceAll(/\D/g, ''));
  Object.assign(number, rest);
}

function clockView(sim: Sim): JsonObject {
  const now = sim.timeline.now();
  return { mode: sim.timeline.state.mode, now, time: new Date(now).toISOString(), waiting: sim.timeline.waiting.length };
}
