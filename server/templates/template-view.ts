import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import type { TemplateEventRecord, TemplateEventView, TemplateRecord, TemplateView } from '../../schemas/generated/types.ts';

export function templateView(template: TemplateRecord): TemplateView {
  const { _id: id, wabaId, name, language, category, status, quality, parameterFormat, components, ttlSeconds, rejectedReason, statusNote, plannedCategory, syncedAt } = template;
  return withoutUndefined({ id, wabaId, name, language, category, status, quality, parameterFormat, components, ttlSeconds, rejectedReason, statusNote, plannedCategory, syncedAt: syncedAt.toISOString() });
}

export function templateEventView({ _id: id, at, kind, from, to, reason, note, userName }: TemplateEventRecord): TemplateEventView {
  return withoutUndefined({ id, at: at.toISOString(), kind, from, to, reason, note, userName });
}
