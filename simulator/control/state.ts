import { numberView } from '../graph/numbers/number-view.ts';
import type { Sim } from '../sim.ts';
import type { StoredMessage } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';
import { faultsView, presetViews } from './fault-views.ts';
import { customerView } from './views.ts';

const MAX_CUSTOMERS = 500;

/** Everything the phone page needs to draw itself. Secrets and tokens are left out. */
export function stateView(sim: Sim, search: string): JsonObject {
  const { world, timeline } = sim;
  return {
    now: timeline.now(),
    clock: timeline.state.mode,
    wabas: [...world.wabas.values()].map(({ id, name, portfolioId, hasPaymentMethod, restrictions, isBanned }) => ({
      id, name, portfolioId, hasPaymentMethod: hasPaymentMethod !== false, restrictions: restrictions ?? [], isBanned: isBanned ?? false,
    })),
    portfolios: portfolioViews(sim),
    flows: [...world.forms.values()].map(({ id, wabaId, name, status }) => ({ id, wabaId, name, status })),
    presets: presetViews(sim),
    numbers: [...world.numbers.values()].map((number) => ({
      ...numberView(world, number), wabaId: number.wabaId, digits: number.digits, throughputPerSecond: number.throughputPerSecond,
    })),
    templates: [...world.templates.values()].map(({ id, wabaId, name, language, status, category, quality }) => ({ id, wabaId, name, language, status, category, quality: quality.score })),
    customers: customerList(sim, search),
    apps: [...world.apps.values()].map(({ id, name, url, appSecret }) => ({ id, name, url, hasSecret: appSecret !== '' })),
    behaviour: JSON.parse(JSON.stringify(world.behaviour)) as JsonObject,
    faults: faultsView(sim),
    counts: { messages: world.messages.nextSeq - 1, kept: world.messages.size },
  };
}

/** The portfolios behind the accounts, with how much of the messaging limit is used. */
function portfolioViews(sim: Sim): JsonObject[] {
  const byId = new Map([...sim.world.wabas.values()].map((waba) => [waba.portfolioId, sim.world.portfolioOf(waba.id)]));
  return [...byId.values()].map(({ id, tier, isVerified }) => ({ id, tier, isVerified, used: sim.world.reach.used(id, sim.timeline.now()) }));
}

/** Customers with the most recent chat first, then those without one by name. */
function customerList(sim: Sim, search: string): JsonObject[] {
  const last = new Map<string, StoredMessage>();
  for (const message of sim.world.messages.lastOfEachChat()) {
    const known = last.get(message.customerKey);
    if (!known || known.seq < message.seq) last.set(message.customerKey, message);
  }
  const keys = new Set([...last.keys(), ...[...sim.world.customers.kept()].map((customer) => customer.key)]);
  const wanted = search.toLowerCase();
  return [...keys]
    .filter((key) => !key.startsWith('nobody:'))
    .map((key) => sim.world.customerOf(key))
    .filter((customer) => `${customer.name} ${customer.waId ?? ''} ${customer.username ?? ''}`.toLowerCase().includes(wanted))
    .sort((a, b) => (last.get(b.key)?.seq ?? 0) - (last.get(a.key)?.seq ?? 0) || a.name.localeCompare(b.name))
    .slice(0, MAX_CUSTOMERS)
    .map((customer) => customerView(sim, customer, last.get(customer.key)));
}
