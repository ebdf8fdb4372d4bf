import { billingDay } from '../../../activities/costs/billing-day.ts';
import { MILLION } from '../../../schemas/prices/price-of.ts';
import { costReport, periodOf } from '../../costs/cost-report.ts';
import { csvLine } from '../../costs/csv-line.ts';
import { defineRoute } from '../../http/define-route.ts';

export default defineRoute({
  method: 'get',
  path: '/costs/export',
  access: 'costs.read',
  query: 'CostQuery',
  produces: 'text/csv',
  summary: 'The same sums as a CSV file',
  async stream({ input, orgId, server }, _request, response) {
    const period = periodOf(input.query, await billingDay(orgId, server.now()));
    const { rows } = await costReport(orgId, input.query, period, '');
    response.setHeader('content-type', 'text/csv; charset=utf-8');
    response.setHeader('content-disposition', `attachment; filename="costs-${period.from.slice(0, 7)}-${period.to.slice(0, 7)}.csv"`);
    response.setHeader('cache-control', 'no-store');
    const lines = rows.map((row) => csvLine([row.key, row.name, row.currency, row.messages, row.charged, row.amount / MILLION, row.forecast / MILLION, row.differing, row.unpriced]));
    // The mark at the beginning makes spreadsheets read it as UTF-8.
    response.end(`\uFEFF${csvLine([input.query.groupBy ?? 'category', 'name', 'currency', 'messages', 'charged', 'amount', 'forecast', 'differing', 'unpriced'])}${lines.join('')}`);
  },
});
