import type { CostCellRecord, PriceCategory } from '../../schemas/generated/types.ts';
import { Cache } from '../store/cache.ts';
import { CostCellModel } from '../store/models/cost-cells.ts';

/** Free messages and tiers are forecast from sums that are this old at most. */
const MAX_AGE_MS = 30_000;
type MonthCell = Pick<CostCellRecord, 'numberId' | 'category' | 'country' | 'messages' | 'charged'>;
const months = new Cache<string, MonthCell[]>({ max: 200, maxAgeMs: MAX_AGE_MS });

/** One query, one promise: a query that is handed out itself runs anew for each who awaits it, and mongoose refuses that. */
function cellsOf(orgId: string, day: string): Promise<MonthCell[]> {
  const month = day.slice(0, 7);
  return months.get(`${orgId}:${month}`, () => CostCellModel.find({ orgId, day: { $gte: `${month}-01`, $lte: `${month}-31` } }, { numberId: 1, category: 1, country: 1, messages: 1, charged: 1 }).lean().exec());
}

/** Messages without a template that a number had delivered in the month of a day. */
export async function serviceMessagesOf(orgId: string, numberId: string, day: string): Promise<number> {
  return (await cellsOf(orgId, day)).reduce((sum, cell) => sum + (cell.numberId === numberId && cell.category === 'service' ? cell.messages : 0), 0);
}

/** Charged messages of a category in the month of a day, to countries for which `sameMarket` holds. */
export async function chargedMessagesOf(orgId: string, category: PriceCategory, day: string, sameMarket: (country: string) => boolean): Promise<number> {
  return (await cellsOf(orgId, day)).reduce((sum, cell) => sum + (cell.category === category && sameMarket(cell.country) ? cell.charged : 0), 0);
}
