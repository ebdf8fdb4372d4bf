import { CostCellModel } from '../../activities/store/models/cost-cells.ts';
import type { CostCellRecord, CostQuery, CostReport, CostSum } from '../../schemas/generated/types.ts';
import { namesOf } from './names-of.ts';

type Cell = Omit<CostCellRecord, 'recent'>;
type Grouping = NonNullable<CostQuery['groupBy']>;

/** From the first of these days to the last, both YYYY-MM-DD. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The months that a query asks for; today is YYYY-MM-DD in the organisation's time zone. */
export function periodOf({ month, months = 1 }: CostQuery, today: string): Period {
  const last = month ?? today.slice(0, 7);
  const [year = 0, number = 1] = last.split('-').map(Number);
  const first = new Date(Date.UTC(year, number - months, 1)).toISOString().slice(0, 7);
  // Day 0 of the next month is the last of this one.
  return { from: `${first}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

const keyOf: Readonly<Record<Grouping, (cell: Cell) => string>> = {
  day: ({ day }) => day,
  month: ({ day }) => day.slice(0, 7),
  flow: ({ flowId = '' }) => flowId,
  number: ({ numberId }) => numberId,
  source: ({ source }) => source,
  category: ({ category }) => category,
  country: ({ country }) => country,
};

/** What was charged in a period, added up from the sums of each day. Different currencies are never added to each other. */
export async function costReport(orgId: string, query: CostQuery, { from, to }: Period, currency: string): Promise<CostReport> {
  const { flowId, numberId, source, category, country, groupBy = 'category', months = 1 } = query;
  const wanted = Object.fromEntries(Object.entries({ flowId, numberId, source, category, country }).filter(([, value]) => value !== undefined));
  const cells = await CostCellModel.find({ orgId, day: { $gte: from, $lte: to }, ...wanted }, { recent: 0 }).lean();
  const rows = sums(cells, keyOf[groupBy]);
  const names = await namesOf(orgId, groupBy, rows.map(({ key }) => key));
  return {
    from,
    to,
    currency,
    totals: sums(cells, () => 'total'),
    rows: rows.map((row) => ({ ...row, name: names.get(row.key) ?? row.key })).sort(byTime(groupBy) ? (a, b) => a.key.localeCompare(b.key) : (a, b) => b.amount - a.amount || b.messages - a.messages),
    days: sums(cells, months > 1 ? keyOf.month : keyOf.day).sort((a, b) => a.key.localeCompare(b.key)),
  };
}

function byTime(groupBy: Grouping): boolean {
  return groupBy === 'day' || groupBy === 'month';
}

function sums(cells: readonly Cell[], key: (cell: Cell) => string): CostSum[] {
  const found = new Map<string, CostSum>();
  for (const cell of cells) {
    const id = `${key(cell)}|${cell.currency}`;
    const sum = found.get(id) ?? { key: key(cell), name: key(cell), currency: cell.currency, messages: 0, charged: 0, amount: 0, forecast: 0, differing: 0, unpriced: 0 };
    for (const name of ['messages', 'charged', 'amount', 'forecast', 'differing', 'unpriced'] as const) sum[name] += cell[name];
    found.set(id, sum);
  }
  return [...found.values()];
}
