import { TemplateModel } from '../../activities/store/models/templates.ts';
import { forgetTemplate, templateId } from '../../activities/templates/find-template.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { TemplateCreate, TemplateEdit, TemplateEventRecord, TemplateRecord } from '../../schemas/generated/types.ts';
import { auditActor, type Actor } from '../auth/actor.ts';
import type { ServerContext } from '../context.ts';
import { accountOf } from './account-of.ts';
import { editsLeft, recentEdits } from './edits-left.ts';
import { requireSound } from './require-sound.ts';
import { TemplateGraph } from './template-graph.ts';
import { templateRecord } from './template-record.ts';
import { writeEvents } from './write-event.ts';

interface Author {
  readonly server: ServerContext;
  readonly orgId: string;
  readonly actor: Actor;
}

/** Submits a new template to WhatsApp. Should the answer be lost, reading the templates again finds what was made. */
export async function submitTemplate(author: Author, input: TemplateCreate): Promise<TemplateRecord> {
  const { server, orgId } = author;
  const { wabaId, name, language, category, parameterFormat = 'POSITIONAL', components, ttlSeconds, allowCategoryChange } = input;
  requireSound({ name, language, category, parameterFormat, components, ttlSeconds });
  const account = await accountOf(orgId, wabaId);
  const _id = templateId(wabaId, name, language);
  if ((await TemplateModel.findOne({ _id, orgId }, { _id: 1 }).lean()) !== null) throw new ApiProblem('TEMPLATE_EXISTS', [{ field: 'name', rule: 'unique', message: `There is already a template "${name}" in ${language}.` }]);
  const graph = new TemplateGraph(server.graph, account);
  const created = await graph.create(withoutUndefined({ name, language, category, parameter_format: parameterFormat, components, message_send_ttl_seconds: ttlSeconds, allow_category_change: allowCategoryChange }));
  const now = server.now();
  const record = await stored(withoutUndefined({ _id, orgId, wabaId, metaId: created.metaId, name, language, category: created.category ?? category, status: created.status, parameterFormat, components, ttlSeconds, syncedAt: new Date(now) }));
  await writeEvents([eventOf(author, record, 'submitted', now)]);
  return record;
}

/** Gives a template other components: it is reviewed again. */
export async function editTemplate(author: Author, template: TemplateRecord, { category, components, ttlSeconds }: TemplateEdit): Promise<TemplateRecord> {
  const { server, orgId } = author;
  const now = server.now();
  const edits = editsLeft(template, now);
  if (!edits.allowed) throw new ApiProblem('CONFLICT', [{ reason: edits.reason, ...(edits.nextAt === undefined ? {} : { nextAt: edits.nextAt }) }], refusals[edits.reason ?? 'status']);
  const parameterFormat = template.parameterFormat?.toUpperCase() === 'NAMED' ? 'NAMED' : 'POSITIONAL';
  requireSound({ category: category ?? categoryOf(template), parameterFormat, components, ttlSeconds });
  const graph = new TemplateGraph(server.graph, await accountOf(orgId, template.wabaId));
  await graph.edit(template.metaId, withoutUndefined({ components, message_send_ttl_seconds: ttlSeconds, category: category === template.category ? undefined : category }));
  const edited = template.status === 'APPROVED' ? { editedAt: [...recentEdits(template, now), new Date(now)] } : {};
  const current = templateRecord(orgId, template.wabaId, await graph.read(template.metaId), now);
  const record = await stored({ ...template, ...edited, ...current, _id: template._id });
  await writeEvents([eventOf(author, record, 'edited', now)]);
  return record;
}

const refusals: Readonly<Record<NonNullable<ReturnType<typeof editsLeft>['reason']>, string>> = {
  status: 'WhatsApp lets a template be edited only while it is approved, rejected or paused.',
  day: 'An approved template can be edited once in 24 hours.',
  month: 'An approved template can be edited ten times in 30 days.',
};

function categoryOf({ category }: TemplateRecord): 'MARKETING' | 'UTILITY' | 'AUTHENTICATION' {
  return category === 'AUTHENTICATION' || category === 'UTILITY' ? category : 'MARKETING';
}

/** A webhook about it may have been faster; then its status is the newer one. */
async function stored(record: TemplateRecord): Promise<TemplateRecord> {
  const told = await TemplateModel.findById(record._id).lean();
  const newer = told?.statusAt !== undefined && told.statusAt > record.syncedAt ? { status: told.status, statusAt: told.statusAt } : {};
  const document = { ...record, ...newer };
  await TemplateModel.replaceOne({ _id: record._id }, document, { upsert: true });
  forgetTemplate(record._id);
  return document;
}

/** An entry of the history about something that somebody did here. */
export function eventOf({ server, actor, orgId }: Author, { _id: templateId, components }: TemplateRecord, kind: TemplateEventRecord['kind'], now: number): TemplateEventRecord {
  const { id } = auditActor(actor);
  const by = actor.kind === 'nobody' ? {} : { userName: actor.name };
  return { _id: server.newId(), orgId, templateId, at: new Date(now), kind, ...(id === undefined ? {} : { userId: id }), ...by, ...(kind === 'deleted' ? {} : { components }) };
}
