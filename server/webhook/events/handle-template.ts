import { createHash } from 'node:crypto';
import { publish } from '../../../activities/store/feed.ts';
import { TemplateEventModel } from '../../../activities/store/models/template-events.ts';
import { TemplateModel } from '../../../activities/store/models/templates.ts';
import { forgetTemplate, templateId } from '../../../activities/templates/find-template.ts';
import type { ExplainedEvent, NumberRecord, TemplateEventRecord, TemplateRecord } from '../../../schemas/generated/types.ts';
import type { NoticeCode, NoticeValues } from '../../../schemas/notices.ts';
import type { ServerContext } from '../../context.ts';
import { warnFlowOwners } from '../../templates/warn-flow-owners.ts';
import { writeEvents } from '../../templates/write-event.ts';
import { objectOf, own, textOf, type JsonObject } from '../read/json.ts';
import { changedComponents } from './changed-components.ts';

/** Events that are told as a status but leave the template in another one (Meta, message_template_status_update). */
const statusOf: Readonly<Record<string, string>> = { REINSTATED: 'APPROVED', UNPAUSED: 'APPROVED' };
/** Events that warn of something and change nothing yet. */
const warnings = new Set(['FLAGGED', 'LOCKED']);
/** What has become of a template that cannot be sent any more, for those whose flows send it. */
const troubles: Readonly<Record<string, readonly [level: 'warning' | 'urgent', what: NoticeCode]>> = {
  FLAGGED: ['warning', 'template_flagged'],
  PAUSED: ['urgent', 'template_paused'],
  DISABLED: ['urgent', 'template_disabled'],
  REJECTED: ['urgent', 'template_rejected'],
  PENDING_DELETION: ['urgent', 'template_being_deleted'],
  DELETED: ['urgent', 'template_deleted'],
  LIMIT_EXCEEDED: ['urgent', 'template_over_limit'],
  ARCHIVED: ['urgent', 'template_archived'],
};

type Change = Partial<Omit<TemplateEventRecord, '_id' | 'orgId' | 'templateId' | 'at'>> & Pick<TemplateEventRecord, 'kind'>;

/** An event about a template: its record follows, its history keeps it, and those whose flows send it are told of trouble. */
export async function handleTemplate(event: ExplainedEvent, content: JsonObject, numbers: readonly NumberRecord[], server: ServerContext): Promise<string | void> {
  const template = await templateOf(event, content, numbers);
  if (template === undefined) return undefined;
  const at = new Date(event.timestamp === null ? server.now() : event.timestamp * 1000);
  const id = createHash('sha256').update(JSON.stringify([template._id, event.field, event.timestamp, content])).digest('hex');
  const change = changes[event.field ?? '']?.(content, template);
  if (change === undefined) return undefined;
  await writeEvents([{ _id: id, orgId: template.orgId, templateId: template._id, at, ...change }]);
  await apply(template, change, at);
  forgetTemplate(template._id);
  publish({ orgId: template.orgId, topic: 'templates', type: 'template.changed', id: template._id });
  const trouble = troubleOf(content, change);
  if (trouble !== undefined) await warnFlowOwners(template, { id, ...trouble, now: server.now() });
}

/** By WhatsApp's id, which is unique; by name and language where it is missing. The webhook writes en-US where the rest of the API writes en_US. */
async function templateOf({ wabaId = '' }: ExplainedEvent, content: JsonObject, numbers: readonly NumberRecord[]): Promise<TemplateRecord | undefined> {
  const orgIds = [...new Set(numbers.map(({ orgId }) => orgId))];
  const name = textOf(content['message_template_name']) ?? '';
  const language = textOf(content['message_template_language'])?.replace('-', '_') ?? '';
  const named = await TemplateModel.findOne({ _id: templateId(wabaId, name, language), orgId: { $in: orgIds } }).lean();
  if (named !== null) return named;
  const metaId = textOf(content['message_template_id']);
  return metaId === undefined ? undefined : ((await TemplateModel.findOne({ orgId: { $in: orgIds }, wabaId, metaId }).lean()) ?? undefined);
}

const changes: Readonly<Record<string, (content: JsonObject, template: TemplateRecord) => Change | undefined>> = {
  message_template_status_update: (content, template) => {
    const event = textOf(content['event']) ?? 'UNKNOWN';
    const reason = textOf(content['reason']);
    return { kind: 'status', from: template.status, to: statusOf[event] ?? event, ...noteOf(content), ...(reason === undefined || reason === 'NONE' ? {} : { reason }) };
  },
  message_template_quality_update: (content, template) => {
    const to = textOf(content['new_quality_score']);
    return to === undefined ? undefined : { kind: 'quality', to, from: textOf(content['previous_quality_score']) ?? template.quality ?? 'UNKNOWN' };
  },
  message_template_components_update: (content, template) => ({ kind: 'components', components: changedComponents(template.components, content), before: template.components }),
  template_category_update: (content, template) => {
    const planned = textOf(content['correct_category']);
    if (planned !== undefined) return { kind: 'category_planned', from: template.category, to: planned };
    const to = textOf(content['new_category']);
    return to === undefined ? undefined : { kind: 'category', to, from: textOf(content['previous_category']) ?? template.category };
  },
};

/** What WhatsApp says about it in words. */
function noteOf(content: JsonObject): { note?: string } {
  const rejection = objectOf(content['rejection_info']);
  const other = objectOf(content['other_info']);
  const words = [rejection?.['reason'], rejection?.['recommendation'], other?.['description']].map(textOf).filter((text) => text !== undefined);
  return words.length === 0 ? {} : { note: words.join(' ').slice(0, 1000) };
}

async function apply({ _id }: TemplateRecord, change: Change, at: Date): Promise<void> {
  const { kind, to } = change;
  // Webhooks come in any order: an older one is history, no more.
  if (kind !== 'status' && (await TemplateEventModel.exists({ templateId: _id, kind: { $in: sameThing(kind) }, at: { $gt: at } })) !== null) return;
  if (kind === 'status' && to !== undefined) {
    if (warnings.has(to)) return;
    const set = { status: to, statusAt: at, ...(change.reason === undefined ? {} : { rejectedReason: change.reason }), ...(change.note === undefined ? {} : { statusNote: change.note }) };
    const unset = { ...(change.reason === undefined ? { rejectedReason: 1 } : {}), ...(change.note === undefined ? { statusNote: 1 } : {}) };
    await TemplateModel.updateOne({ _id, $or: [{ statusAt: { $exists: false } }, { statusAt: { $lte: at } }] }, { $set: set, $unset: unset });
  } else if (kind === 'quality' && to !== undefined) await TemplateModel.updateOne({ _id }, { $set: { quality: to } });
  else if (kind === 'category' && to !== undefined) await TemplateModel.updateOne({ _id }, { $set: { category: to }, $unset: { plannedCategory: 1 } });
  else if (kind === 'category_planned' && to !== undefined) await TemplateModel.updateOne({ _id }, { $set: { plannedCategory: to } });
  else if (kind === 'components' && change.components !== undefined) await TemplateModel.updateOne({ _id }, { $set: { components: change.components } });
}

/** Kinds of events after which an earlier one of this kind tells nothing new. */
function sameThing(kind: Change['kind']): Change['kind'][] {
  return kind === 'category_planned' ? ['category_planned', 'category'] : [kind];
}

function troubleOf(content: JsonObject, { kind, to = '', from = '' }: Change): { what: NoticeCode; values?: NoticeValues; level: 'warning' | 'urgent' } | undefined {
  if (kind === 'category_planned' || kind === 'category') return { level: 'warning', what: kind === 'category' ? 'template_moved' : 'template_will_move', values: { from, to } };
  if (kind === 'quality') return to === 'RED' ? { level: 'warning', what: 'template_low_quality' } : undefined;
  const known = kind === 'status' ? own(troubles, textOf(content['event'])) : undefined;
  return known === undefined ? undefined : { level: known[0], what: known[1] };
}
