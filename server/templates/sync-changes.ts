import { createHash } from 'node:crypto';
import type { TemplateRecord } from '../../schemas/generated/types.ts';
import { upper } from '../../schemas/templates/components.ts';
import { canonicalJson } from '../../workflows/engine/canonical-json.ts';
import { objectsOf, type JsonObject } from '../webhook/read/json.ts';
import type { TemplateEvent } from './write-event.ts';

/** What a sync finds changed that no webhook told, because it was lost or the account is not subscribed: it belongs into the history all the same. */
export function syncChanges(before: TemplateRecord | undefined, after: TemplateRecord, now: number): TemplateEvent[] {
  if (before === undefined) return [];
  const event = (kind: TemplateEvent['kind'], rest: Partial<TemplateEvent>, what: string): TemplateEvent => ({
    _id: createHash('sha256').update(`${after._id}:${kind}:${what}:sync:${now}`).digest('hex'), orgId: after.orgId, templateId: after._id, at: new Date(now), kind, ...rest,
  });
  const moved = (kind: 'status' | 'quality' | 'category', from: string | undefined, to: string | undefined): TemplateEvent[] =>
    from === to || to === undefined ? [] : [event(kind, { to, ...(from === undefined ? {} : { from }) }, to)];
  const look = lookOf(after.components);
  return [
    ...moved('status', before.status, after.status),
    ...moved('quality', before.quality, after.quality),
    ...moved('category', before.category, after.category),
    ...(lookOf(before.components) === look ? [] : [event('components', { components: after.components, before: before.components }, look)]),
  ];
}

/** What customers see of a template. Examples are left out: WhatsApp gives the same file another address each time. */
function lookOf(components: TemplateRecord['components']): string {
  return canonicalJson(components.map(seen));
}

function seen({ example: _example, type, format, ...rest }: JsonObject): JsonObject {
  const parts = Object.entries(rest).map(([name, value]) => [name, Array.isArray(value) && (name === 'buttons' || name === 'cards' || name === 'components') ? objectsOf(value).map(seen) : value] as const);
  return { ...(type === undefined ? {} : { type: upper(type) }), ...(format === undefined ? {} : { format: upper(format) }), ...Object.fromEntries(parts) };
}
