import { billingDay } from '../../../activities/costs/billing-day.ts';
import { priceTableOf } from '../../../activities/costs/price-table-of.ts';
import { costReport, periodOf } from '../../costs/cost-report.ts';
import { defineRoute } from '../../http/define-route.ts';

export default defineRoute({
  method: 'get',
  path: '/costs',
  access: 'costs.read',
  query: 'CostQuery',
  response: 'CostReport',
  summary: 'What messages cost in some months, by day, flow, number, source, category or country',
  async handler({ input, orgId, server }) {
    const [today, table] = await Promise.all([billingDay(orgId, server.now()), priceTableOf(orgId)]);
    return costReport(orgId, input.query, periodOf(input.query, today), table.own?.currency ?? table.currency);
  },
});
