import type { Router } from 'express';
import type { Sim } from '../../sim.ts';
import type { JsonObject } from '../../world/json.ts';
import type { TemplateCell } from '../../world/ledger.ts';
import { GraphError, invalidParameter } from '../graph-error.ts';
import { wabaOf } from '../owned-objects.ts';
import { answer, queryOf } from '../route.ts';
import { periodStart } from './periods.ts';

const MAX_TEMPLATES = 10;
const LOOKBACK_MS = 90 * 24 * 3_600_000;

/** `GET /{account}/template_analytics`: what became of up to ten templates, by day. Has to be switched on once for the account. */
export function analyticsRoutes(sim: Sim, router: Router): void {
  router.get('/:id/template_analytics', (request, response) => {
    const waba = wabaOf(sim.world, request);
    if (!waba.insightsEnabled) throw new GraphError(100, { message: '(#100) Template insights are not enabled for this account. Enable them with POST /{account}?is_enabled_for_insights=true.' });
    const [start, end] = [timeOf(queryOf(request, 'start')), timeOf(queryOf(request, 'end'))];
    if (start === undefined || end === undefined) throw invalidParameter('The parameters start and end are required.');
    if ((queryOf(request, 'granularity') ?? '').toUpperCase() !== 'DAILY') throw invalidParameter('Param granularity must be one of {DAILY}.');
    const ids = (queryOf(request, 'template_ids') ?? '').split(/[[\]",'\s]+/).filter(Boolean);
    if (ids.length === 0 || ids.length > MAX_TEMPLATES) throw invalidParameter(`Param template_ids must name 1 to ${MAX_TEMPLATES} templates.`);
    const from = Math.max(start, sim.timeline.now() - LOOKBACK_MS);
    const cells = sim.world.ledger.templateCells().filter((cell) => ids.includes(cell.templateId) && cell.start >= from && cell.start < end);
    const metrics = (queryOf(request, 'metric_types') ?? 'SENT,DELIVERED,READ,CLICKED,COST').toUpperCase();
    answer(response, { data: [{ granularity: 'DAILY', product_type: 'CLOUD_API', data_points: points(cells, metrics, waba.timezone) }], paging: { cursors: { before: 'MQ', after: 'MQ' } } });
  });
}

// Seconds, or a date such as 2026-11-20.
function timeOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const at = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value);
  return Number.isFinite(at) ? at : undefined;
}

function points(cells: readonly TemplateCell[], metrics: string, timeZone: string): JsonObject[] {
  const days = new Map<string, TemplateCell & { end: number }>();
  for (const cell of cells) {
    const { start, end } = periodStart(cell.start, 'day', timeZone);
    const key = `${start}|${cell.templateId}`;
    const day = days.get(key) ?? { templateId: cell.templateId, start, end, sent: 0, delivered: 0, read: 0, cost: 0, clicks: {} };
    day.sent += cell.sent;
    day.delivered += cell.delivered;
    day.read += cell.read;
    day.cost += cell.cost;
    for (const [button, count] of Object.entries(cell.clicks)) day.clicks[button] = (day.clicks[button] ?? 0) + count;
    days.set(key, day);
  }
  return [...days.values()].sort((a, b) => a.start - b.start).map((day) => ({
    template_id: day.templateId, start: day.start, end: day.end,
    ...(metrics.includes('SENT') ? { sent: day.sent } : {}),
    ...(metrics.includes('DELIVERED') ? { delivered: day.delivered } : {}),
    ...(metrics.includes('READ') ? { read: day.read } : {}),
    ...(metrics.includes('CLICKED') && Object.keys(day.clicks).length > 0 ? { clicked: Object.entries(day.clicks).map(([button, count]) => clickView(button, count)) } : {}),
    ...(metrics.includes('COST') ? { cost: [{ type: 'amount_spent', value: Math.round(day.cost * 1e6) / 1e6 }] } : {}),
  }));
}

function clickView(button: string, count: number): JsonObject {
  const [type = '', ...words] = button.split(':');
  return { type, button_content: words.join(':'), count };
}
