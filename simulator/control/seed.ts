import { newNumber, type NumberSeed } from '../graph/numbers/new-number.ts';
import { storeMedia } from '../graph/media/store-media.ts';
import { upperCased } from '../graph/templates/read-definition.ts';
import { TEMPLATE_CATEGORIES, TEMPLATE_STATUSES, type Template } from '../graph/templates/template.ts';
import { plainText } from '../plain-text.ts';
import type { Sim } from '../sim.ts';
import { mergeBehaviour } from './merge-behaviour.ts';
import type { AccessToken, App, BusinessNumber, Customer, FormDefinition, Portfolio, Waba } from '../world/entities.ts';
import { tierNamed } from '../world/reach.ts';
import { customerWith } from '../world/customers.ts';
import { compact, objectAt, objectsAt, stringAt, type JsonObject } from '../world/json.ts';
import { hashText } from '../world/random.ts';
import { toWaId } from '../world/wa-id.ts';
import { demoSeed } from '../world/demo-seed.ts';
import { DEFAULT_APP_ID } from '../world/world.ts';
import { ControlError } from './control-error.ts';
import { placeholderBytes } from './placeholder-media.ts';
import { msUntil } from './ms-until.ts';
import { checkBody } from './schemas.ts';
import { setFaults } from './set-faults.ts';
import { setWebhook, type WebhookSetup } from './set-webhook.ts';

/** The contents of a seed; every part is optional and is added to what is there, replacing what has the same id. */
export interface Seed {
  apps?: (Partial<App> & { id: string })[];
  portfolios?: (Partial<Portfolio> & { id: string })[];
  wabas?: (Partial<Omit<Waba, 'subscriptions' | 'insightsEnabled'>> & { id: string; subscribedApps?: string[] })[];
  numbers?: (Omit<NumberSeed, 'verifiedName'> & { verifiedName?: string })[];
  templates?: JsonObject[];
  media?: { id: string; mimeType: string; size?: number; filename?: string; numberId?: string; data?: string }[];
  users?: Partial<Customer>[];
  tokens?: (string | (Partial<AccessToken> & { token: string }))[];
  flows?: (Pick<FormDefinition, 'id' | 'wabaId' | 'name'> & Partial<FormDefinition>)[];
  webhook?: WebhookSetup;
  behaviour?: JsonObject;
  faults?: unknown;
  clock?: { mode?: 'real' | 'manual'; at?: string };
}

/** Applies a seed and returns how many objects of each kind it held. Applying it twice changes nothing. */
export async function applySeed(sim: Sim, body: unknown): Promise<Record<string, number>> {
  const seed = checkBody<Seed>('seed', body);
  const { world } = sim;
  if (world.isBuiltInDemo && seed.numbers?.length) removeDemo(sim);
  checkReferences(sim, seed);

  for (const app of seed.apps ?? []) world.apps.set(app.id, { name: 'App', url: '', appSecret: '', verifyToken: '', ...world.apps.get(app.id), ...app });
  for (const portfolio of seed.portfolios ?? []) world.portfolios.set(portfolio.id, { tier: 'TIER_2K', isVerified: true, ...world.portfolios.get(portfolio.id), ...portfolio });
  for (const waba of seed.wabas ?? []) putWaba(sim, waba);
  for (const number of seed.numbers ?? []) putNumber(sim, number);
  for (const template of seed.templates ?? []) putTemplate(sim, template);
  for (const item of seed.media ?? []) {
    const bytes = item.data === undefined ? placeholderBytes(item.mimeType, item.size) : Buffer.from(item.data, 'base64');
    await storeMedia(sim, { id: item.id, numberId: item.numberId ?? '', mimeType: item.mimeType, bytes, filename: item.filename, origin: 'seeded' });
  }
  for (const user of seed.users ?? []) putCustomer(sim, user);
  for (const token of seed.tokens ?? []) putToken(sim, token);
  for (const form of seed.flows ?? []) world.forms.set(form.id, { status: 'PUBLISHED', categories: ['OTHER'], updatedAt: sim.timeline.now(), ...world.forms.get(form.id), ...form });
  if (seed.behaviour) world.behaviour = mergeBehaviour(world.behaviour, seed.behaviour);
  if (seed.faults !== undefined) setFaults(sim, seed.faults);
  if (seed.webhook) await setWebhook(sim, { ...seed.webhook, verify: seed.webhook.verify ?? false });
  if (seed.clock) await setClock(sim, seed.clock);
  sim.bus.emit({ type: 'setup' });
  return Object.fromEntries(Object.entries(seed).filter(([part]) => part !== '$schema').map(([part, items]) => [part, Array.isArray(items) ? items.length : 1]));
}

async function setClock(sim: Sim, { mode, at }: NonNullable<Seed['clock']>): Promise<void> {
  if (mode) sim.timeline.setMode(mode);
  // A seed that is applied again finds the clock at its moment or beyond, and leaves it there.
  if (at !== undefined && Date.parse(at) > sim.timeline.now()) await sim.timeline.advance(msUntil(sim, at, 'clock.at'), () => sim.settle());
}

/** Adds or changes one customer; an existing one is found by key, number or user id. */
export function putCustomer(sim: Sim, known: Partial<Customer>): Customer {
  const { customers } = sim.world;
  const waId = known.waId === undefined ? undefined : toWaId(known.waId.replaceAll(/\D/g, ''));
  const given = { ...known, ...(waId === undefined ? {} : { waId }) };
  const existing = (known.key === undefined ? undefined : customers.get(known.key)) ?? customers.find({ waId, userId: known.userId });
  const customer = existing ? { ...existing, ...given, key: existing.key } : customerWith({ ...given, ...userNameId(given) });
  customers.keep(customer);
  if (existing && !existing.online && customer.online) sim.ladder.online(customer);
  sim.bus.emit({ type: 'customer', key: customer.key });
  return customer;
}

/** The built-in demonstration gives way to a set-up of somebody's own; customers who have written stay. */
function removeDemo(sim: Sim): void {
  const { world } = sim;
  const written = new Set([...world.messages.lastOfEachChat()].map((message) => message.customerKey));
  for (const user of demoSeed().users) {
    const { key } = customerWith({ ...user, ...userNameId(user) });
    if (!written.has(key)) world.customers.remove(key);
  }
  world.clearAccounts();
  world.isBuiltInDemo = false;
}

// Somebody given by user name only gets a user id that stays the same however often the seed is applied.
function userNameId(known: Partial<Customer>): Partial<Customer> {
  if (known.waId !== undefined || known.userId !== undefined || known.username === undefined) return {};
  const { userId } = customerWith({ username: known.username });
  return { userId };
}

function checkReferences(sim: Sim, seed: Seed): void {
  const wabaIds = new Set([...sim.world.wabas.keys(), ...(seed.wabas ?? []).map((waba) => waba.id)]);
  for (const part of ['numbers', 'templates'] as const) {
    for (const [index, item] of (seed[part] ?? []).entries()) {
      if (!wabaIds.has(plainText(item.wabaId))) throw new ControlError(`${part}.${index}.wabaId names the account ${plainText(item.wabaId)}, which does not exist.`, `${part}.${index}.wabaId`);
    }
  }
}

function putWaba(sim: Sim, seed: NonNullable<Seed['wabas']>[number]): void {
  const known = sim.world.wabas.get(seed.id);
  const appIds = seed.subscribedApps ?? (known ? Object.keys(known.subscriptions) : [DEFAULT_APP_ID]);
  sim.world.wabas.set(seed.id, {
    id: seed.id,
    name: seed.name ?? known?.name ?? `Account ${seed.id}`,
    currency: seed.currency ?? known?.currency ?? 'USD',
    timezone: seed.timezone ?? known?.timezone ?? 'UTC',
    portfolioId: seed.portfolioId ?? known?.portfolioId ?? 'portfolio',
    subscriptions: Object.fromEntries(appIds.map((appId) => [appId, known?.subscriptions[appId] ?? null])),
    insightsEnabled: known?.insightsEnabled ?? false,
    hasPaymentMethod: seed.hasPaymentMethod ?? known?.hasPaymentMethod ?? true,
    restrictions: seed.restrictions ?? known?.restrictions ?? [],
    isBanned: seed.isBanned ?? known?.isBanned ?? false,
    paysInternationalRates: seed.paysInternationalRates ?? known?.paysInternationalRates ?? false,
  });
}

function putNumber(sim: Sim, seed: NonNullable<Seed['numbers']>[number]): void {
  const known = sim.world.numbers.get(seed.id);
  const fresh = newNumber({ ...seed, verifiedName: seed.verifiedName ?? known?.verifiedName ?? `Business ${seed.id}` }, sim.timeline.now());
  const kept = known ? { pin: known.pin, override: known.override, profile: known.profile, settings: known.settings, lastOnboardedAt: known.lastOnboardedAt, ...keptExtras(known) } : {};
  sim.world.numbers.set(seed.id, { ...fresh, ...kept });
  const tier = tierNamed(seed.messagingLimitTier);
  if (tier) sim.world.portfolioOf(seed.wabaId).tier = tier;
}

/** What a business has made of its number; a seed that is applied again must not take it away. */
function keptExtras({ blocked, registrations, qrCodes, automation }: BusinessNumber): Partial<BusinessNumber> {
  return compact({ blocked, registrations, qrCodes, automation });
}

function putTemplate(sim: Sim, seed: JsonObject): void {
  const wabaId = plainText(seed['wabaId']);
  const name = plainText(seed['name']);
  const language = plainText(seed['language']);
  const known = sim.world.templateNamed(wabaId, name, language);
  const id = seed['id'] === undefined ? (known?.id ?? `9${String(hashText(`${wabaId}:${name}:${language}`)).padStart(11, '0')}`) : plainText(seed['id']);
  const status = TEMPLATE_STATUSES.find((one) => one === stringAt(seed, 'status')?.toUpperCase()) ?? 'APPROVED';
  const category = TEMPLATE_CATEGORIES.find((one) => one === stringAt(seed, 'category')?.toUpperCase()) ?? 'UTILITY';
  const score = stringAt(objectAt(seed, 'quality_score'), 'score');
  const template: Template = {
    id,
    wabaId,
    name,
    language,
    category,
    status,
    parameterFormat: stringAt(seed, 'parameter_format')?.toUpperCase() === 'NAMED' ? 'NAMED' : 'POSITIONAL',
    components: objectsAt(seed, 'components').map(upperCased),
    quality: { score: score === 'GREEN' || score === 'YELLOW' || score === 'RED' ? score : 'UNKNOWN', date: known?.quality.date ?? sim.timeline.now() },
    rejectedReason: stringAt(seed, 'rejected_reason') ?? 'NONE',
    ...(typeof seed['message_send_ttl_seconds'] === 'number' ? { ttlSeconds: seed['message_send_ttl_seconds'] } : {}),
    editedAt: known?.editedAt ?? [],
    pauses: known?.pauses ?? 0,
  };
  sim.world.putTemplate(template);
}

function putToken(sim: Sim, seed: NonNullable<Seed['tokens']>[number]): void {
  const given = typeof seed === 'string' ? { token: seed } : seed;
  const token: AccessToken = { appId: DEFAULT_APP_ID, expiresAt: 0, scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'], ...given };
  sim.world.tokens.set(token.token, token);
}
