import type { Sim } from '../../sim.ts';
import { compact, objectsAt, stringAt, type JsonObject } from '../../world/json.ts';
import { componentOf, type Template, type TemplateCategory, type TemplateStatus } from './template.ts';

// First and second pause of a template of low quality; after the third it is disabled.
const PAUSE_MS = [3 * 3_600_000, 6 * 3_600_000];
const DAY_MS = 24 * 3_600_000;

/** A change of a template made by the reviewers or by hand. */
export interface TemplateChange {
  status?: TemplateStatus;
  /** Rejection code, for example `INVALID_FORMAT`. */
  reason?: string;
  quality?: 'UNKNOWN' | 'GREEN' | 'YELLOW' | 'RED';
  category?: TemplateCategory;
  /** A category the template will have in 24 hours; the business is told now. */
  impendingCategory?: TemplateCategory;
}

/** Sends a template to review: it is decided after the configured time, or by hand. */
export function submitForReview(sim: Sim, template: Template): void {
  const { decision, delayMs } = sim.world.behaviour.templateReview;
  template.status = 'PENDING';
  if (decision === 'manual') return;
  if (delayMs <= 0) decideReview(sim, template.id);
  else sim.timeline.plan(sim.timeline.now() + delayMs, { kind: 'review', templateId: template.id });
}

/** The review ends as configured. */
export function decideReview(sim: Sim, templateId: string): void {
  const template = sim.world.templates.get(templateId);
  if (template?.status === 'PAUSED') changeTemplate(sim, template, { status: 'APPROVED' });
  if (template?.status !== 'PENDING') return;
  const { decision, recategorise } = sim.world.behaviour.templateReview;
  const isRejected = decision === 'reject';
  if (recategorise && !isRejected && template.category === 'UTILITY') changeTemplate(sim, template, { category: 'MARKETING' });
  changeTemplate(sim, template, isRejected ? { status: 'REJECTED', reason: 'INVALID_FORMAT' } : { status: 'APPROVED' });
  if (!isRejected && template.isEdited) tellComponents(sim, template);
}

/** A category change that was announced a day before takes place. */
export function moveCategory(sim: Sim, templateId: string, category: TemplateCategory): void {
  const template = sim.world.templates.get(templateId);
  if (template) changeTemplate(sim, template, { category });
}

function announceCategory(sim: Sim, template: Template, category: TemplateCategory): void {
  const at = sim.timeline.now() + DAY_MS;
  sim.publisher.platform(template.wabaId, 'template_category_update', {
    ...identity(template), new_category: template.category, correct_category: category, category_update_timestamp: Math.floor(at / 1000),
  });
  sim.timeline.plan(at, { kind: 'category', templateId: template.id, category });
}

/** After an approved edit the business is told what the template says now. */
function tellComponents(sim: Sim, template: Template): void {
  template.isEdited = false;
  const text = (type: string) => stringAt(componentOf(template.components, type), 'text');
  const buttons = objectsAt(componentOf(template.components, 'BUTTONS'), 'buttons');
  sim.publisher.platform(template.wabaId, 'message_template_components_update', compact({
    ...identity(template),
    message_template_title: text('HEADER'),
    message_template_element: text('BODY'),
    message_template_footer: text('FOOTER'),
    message_template_buttons: buttons.length === 0 ? undefined : buttons.map((button) => compact({
      message_template_button_type: button['type'], message_template_button_text: button['text'],
      message_template_button_url: button['url'], message_template_button_phone_number: button['phone_number'],
    })),
  }));
}

/** Changes a template and tells the business by webhook. */
export function changeTemplate(sim: Sim, template: Template, change: TemplateChange): void {
  if (change.impendingCategory !== undefined && change.impendingCategory !== template.category) announceCategory(sim, template, change.impendingCategory);
  if (change.quality !== undefined && change.quality !== template.quality.score) changeQuality(sim, template, change.quality);
  if (change.category !== undefined && change.category !== template.category) {
    const previous = template.category;
    template.previousCategory = previous;
    template.category = change.category;
    sim.publisher.platform(template.wabaId, 'template_category_update', { ...identity(template), previous_category: previous, new_category: change.category });
  }
  if (change.status !== undefined && change.status !== template.status) changeStatus(sim, template, change.status, change.reason);
  sim.bus.emit({ type: 'setup' });
}

function changeStatus(sim: Sim, template: Template, status: TemplateStatus, reason = 'NONE'): void {
  const wasPaused = template.status === 'PAUSED';
  template.status = status;
  template.rejectedReason = status === 'REJECTED' ? reason : 'NONE';
  sim.publisher.platform(template.wabaId, 'message_template_status_update', {
    event: status === 'APPROVED' && wasPaused ? 'REINSTATED' : status,
    ...identity(template),
    reason: template.rejectedReason,
    message_template_category: template.category,
    ...(status === 'REJECTED' ? { rejection_info: { reason: 'The template does not follow the guidelines.', recommendation: 'Change the text and submit it again.' } } : {}),
    ...(status === 'PAUSED' ? { other_info: { title: template.pauses > 1 ? 'SECOND_PAUSE' : 'FIRST_PAUSE', description: 'Paused because of low quality.' } } : {}),
    ...(status === 'DISABLED' ? { disable_info: { disable_date: Math.floor(sim.timeline.now() / 1000) } } : {}),
  });
}

/** Red quality pauses a template for 3, then 6 hours, and disables it the third time. */
function changeQuality(sim: Sim, template: Template, score: Template['quality']['score']): void {
  const previous = template.quality.score;
  template.quality = { score, date: sim.timeline.now() };
  sim.publisher.platform(template.wabaId, 'message_template_quality_update', { previous_quality_score: previous, new_quality_score: score, ...identity(template) });
  if (score !== 'RED' || template.status !== 'APPROVED') return;
  const pause = PAUSE_MS[template.pauses];
  template.pauses += 1;
  changeStatus(sim, template, pause === undefined ? 'DISABLED' : 'PAUSED');
  if (pause !== undefined) sim.timeline.plan(sim.timeline.now() + pause, { kind: 'review', templateId: template.id });
}

// Template ids travel as numbers in webhooks and the language with a hyphen, unlike everywhere else.
function identity(template: Template): JsonObject {
  return {
    message_template_id: Number(template.id),
    message_template_name: template.name,
    message_template_language: template.language.replace('_', '-'),
  };
}
