import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { billingDay } from '../../activities/costs/billing-day.ts';
import { priceTableOf } from '../../activities/costs/price-table-of.ts';
import { NodeCounterModel } from '../../activities/store/models/node-counters.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import { PlanModel } from '../../activities/store/models/plans.ts';
import type { MessagePrices, PriceTable } from '../../schemas/generated/types.ts';
import { durations } from '../../schemas/limits.ts';
import { forecastPrice, MILLION } from '../../schemas/prices/price-of.ts';
import type { ExpectedCost } from '../../workflows/engine/checks/organisation-facts.ts';

const DAYS = 7;

/** The organisation's prices, and how many contacts entered the flow in a day of the last week. */
export async function expectedCost(orgId: string, flowId: string, now = Date.now()): Promise<ExpectedCost> {
  const [prices, flow] = await Promise.all([usualPrices(orgId, now), FlowModel.findById(flowId, { publishedHash: 1 }).lean()]);
  const plan = flow?.publishedHash === undefined ? null : await PlanModel.findById(flow.publishedHash).lean();
  const days = Array.from({ length: DAYS }, (_, back) => new Date(now - back * durations.DAY).toISOString().slice(0, 10));
  // A run starts at its trigger, so what triggers count is how many entered.
  const counters = plan === null ? [] : await NodeCounterModel.find({ flowId, nodeId: { $in: plan.plan.triggers }, day: { $in: days } }, { entered: 1 }).lean();
  return { prices, entriesPerDay: counters.reduce((sum, { entered }) => sum + entered, 0) / DAYS };
}

/** Prices of templates in the country of the organisation's own numbers, where most of its customers are likely to be. */
async function usualPrices(orgId: string, now: number): Promise<MessagePrices | undefined> {
  const [table, day, number] = await Promise.all([priceTableOf(orgId), billingDay(orgId, now), NumberModel.findOne({ orgId }, { displayPhoneNumber: 1 }).lean()]);
  if (table.own !== undefined) return table.own;
  const country = number === null ? undefined : parsePhoneNumberFromString(number.displayPhoneNumber)?.country;
  const price = (category: 'marketing' | 'utility' | 'authentication'): number | undefined => priceIn(table, { category, day, country });
  const marketing = price('marketing');
  if (marketing === undefined) return undefined;
  return { currency: table.currency, marketing, utility: price('utility') ?? 0, authentication: price('authentication') ?? 0 };
}

function priceIn(table: PriceTable, message: { category: 'marketing' | 'utility' | 'authentication'; day: string; country: string | undefined }): number | undefined {
  const { amount } = forecastPrice(table, { ...message, windowOpen: false, freeEntry: false });
  return amount === undefined ? undefined : amount / MILLION;
}
