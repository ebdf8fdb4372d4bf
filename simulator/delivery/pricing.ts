import type { BusinessNumber, Customer, Pricing } from '../world/entities.ts';
import { countryOf } from '../world/wa-id.ts';
import type { World } from '../world/world.ts';

/** Since this day non-template messages are charged beyond a free amount, and utility templates inside a window again. */
export const SERVICE_CHARGED_FROM = Date.UTC(2026, 9, 1);
const FREE_SERVICE_MESSAGES_PER_MONTH = 1_000;

/**
 * The pricing block for a message that goes out now. Rules by date: until 30 Sep 2026 only templates are charged and
 * utility inside the window is free; from 1 Oct 2026 service messages are charged after the first 1,000 of a month
 * and number. Messages inside a free entry point window stay free.
 */
export function priceMessage(world: World, number: BusinessNumber, customer: Customer, category: string, now: number): Pricing {
  const charged = category === 'authentication' && isInternational(world, number, customer) ? 'authentication-international' : category;
  const block = (type: Pricing['type'], name = charged): Pricing => ({ billable: type === 'regular', pricing_model: 'PMP', type, category: name });
  if (world.windows.freeUntil(number.id, customer.key, now) !== undefined) return block('free_entry_point', 'referral_conversion');
  const isOpen = world.windows.isOpen(number.id, customer.key, now);
  if (now < SERVICE_CHARGED_FROM) {
    return block(category === 'service' || (category === 'utility' && isOpen) ? 'free_customer_service' : 'regular');
  }
  if (category !== 'service') return block('regular');
  // What a message of the free amount carries is not documented; the older name for "free" is the likely one.
  return block(takeFree(world, number, now) ? 'free_customer_service' : 'regular');
}

/** Countries with an international rate for codes; it concerns businesses based elsewhere that send more than 750,000 of them in 30 days. */
const INTERNATIONAL = new Set(['AE', 'EG', 'ID', 'IN', 'MY', 'NG', 'PK', 'SA', 'ZA']);

function isInternational(world: World, number: BusinessNumber, { waId, userId }: Customer): boolean {
  return world.wabas.get(number.wabaId)?.paysInternationalRates === true && INTERNATIONAL.has(waId === undefined ? userId.slice(0, 2) : countryOf(waId));
}

/** The free amount is counted by the month of the account's own time zone. */
function takeFree(world: World, number: BusinessNumber, now: number): boolean {
  const timeZone = world.wabas.get(number.wabaId)?.timezone ?? 'UTC';
  const key = `${number.id}:${new Date(now).toLocaleDateString('sv-SE', { timeZone, year: 'numeric', month: '2-digit' })}`;
  const used = world.freeTier.get(key) ?? 0;
  if (used >= FREE_SERVICE_MESSAGES_PER_MONTH) return false;
  world.freeTier.set(key, used + 1);
  return true;
}
