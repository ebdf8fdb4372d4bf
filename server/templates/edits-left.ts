import type { TemplateDetail, TemplateRecord } from '../../schemas/generated/types.ts';
import { durations, limits } from '../../schemas/limits.ts';

/** States in which WhatsApp lets a template be edited (Meta, template management). */
const editable = new Set(['APPROVED', 'REJECTED', 'PAUSED']);

/** Edits of the last 30 days, which WhatsApp counts while a template is approved. */
export function recentEdits({ editedAt = [] }: Pick<TemplateRecord, 'editedAt'>, now: number): Date[] {
  return editedAt.filter((at) => now - at.getTime() < limits.templateEditMonthMs);
}

/** Whether the template may be edited now, and if not, why and from when on. Edits made elsewhere are not known here. */
export function editsLeft(template: Pick<TemplateRecord, 'status' | 'editedAt'>, now: number): TemplateDetail['edits'] {
  const edits = recentEdits(template, now);
  const left = Math.max(0, limits.templateEditsPerMonth - edits.length);
  if (!editable.has(template.status)) return { allowed: false, reason: 'status', left };
  if (template.status !== 'APPROVED') return { allowed: true, left };
  const first = edits[0]?.getTime() ?? 0;
  if (left === 0) return { allowed: false, reason: 'month', left, nextAt: new Date(first + limits.templateEditMonthMs).toISOString() };
  const last = edits.at(-1)?.getTime() ?? 0;
  if (now - last < durations.DAY) return { allowed: false, reason: 'day', left, nextAt: new Date(last + durations.DAY).toISOString() };
  return { allowed: true, left };
}
