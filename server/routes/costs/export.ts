import { billingDay } from '../../../activities/costs/billing-day.ts';
import { MILLION } from '../../../schemas/prices/price-of.ts';
import { costReport, periodOf } from '../../costs/cost-report.ts';
import { defineRoute } from '../../http/define-route.ts';
import { sendCsv } from '../../http/send-csv.ts';

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
    const head = [input.query.groupBy ?? 'category', 'name', 'currency', 'messages', 'charged', 'amount', 'forecast', 'differing', 'unpriced'];
    const cells = rows.map((row) => [row.key, row.name, row.currency, row.messages, row.charged, row.amount / MILLION, row.forecast / MILLION, row.differing, row.unpriced]);
    await sendCsv(response, { name: `costs-${period.from.slice(0, 7)}-${period.to.slice(0, 7)}`, head, rows: cells });
  },
});
