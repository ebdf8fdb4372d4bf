import type { TemplateAnalytics } from '../../schemas/generated/types.ts';
import { objectsOf, secondsOf, textOf, type JsonObject } from '../webhook/read/json.ts';

/** The data points of template analytics, added up and by day (UTC, as WhatsApp cuts them). */
export function sumFigures(points: readonly JsonObject[]): TemplateAnalytics {
  const count = (value: unknown): number => (typeof value === 'number' && Number.isInteger(value) ? value : 0);
  const days = points.map((point) => ({ day: new Date((secondsOf(point['start']) ?? 0) * 1000).toISOString().slice(0, 10), sent: count(point['sent']), delivered: count(point['delivered']), read: count(point['read']) }));
  const clicks = new Map<string, number>();
  for (const click of points.flatMap((point) => objectsOf(point['clicked']))) {
    const button = textOf(click['button_content']) ?? textOf(click['type']) ?? '';
    clicks.set(button, (clicks.get(button) ?? 0) + count(click['count']));
  }
  const sum = (name: 'sent' | 'delivered' | 'read'): number => days.reduce((total, day) => total + day[name], 0);
  return { available: true, sent: sum('sent'), delivered: sum('delivered'), read: sum('read'), days, clicks: [...clicks].map(([button, number]) => ({ button, count: number })) };
}
