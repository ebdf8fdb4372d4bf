import { NumberModel } from '../../activities/store/models/numbers.ts';
import { TemplateModel } from '../../activities/store/models/templates.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import type { TemplateRecord } from '../../schemas/generated/types.ts';
import { objectOf, objectsOf, textOf, type JsonObject } from '../webhook/read/json.ts';
import type { Graph } from './graph.ts';

/** Reads the templates of all accounts of an organisation anew; what WhatsApp does not list any more is removed. */
export async function syncTemplates(graph: Graph, orgId: string, now: number): Promise<{ templates: number; removed: number }> {
  const numbers = await NumberModel.find({ orgId }).lean();
  const accounts = new Map(numbers.map((number) => [number.wabaId, number]));
  let templates = 0;
  let removed = 0;
  for (const [wabaId, number] of accounts) {
    const records = (await graph.templates(wabaId, graph.tokenOf(number))).flatMap((template) => templateRecord(orgId, wabaId, template, now) ?? []);
    if (records.length > 0) await TemplateModel.bulkWrite(records.map((record) => ({ replaceOne: { filter: { _id: record._id }, replacement: record, upsert: true } })));
    const { deletedCount } = await TemplateModel.deleteMany({ orgId, wabaId, _id: { $nin: records.map((record) => record._id) } });
    templates += records.length;
    removed += deletedCount;
  }
  return { templates, removed };
}

function templateRecord(orgId: string, wabaId: string, template: JsonObject, now: number): TemplateRecord | undefined {
  const name = textOf(template['name']);
  const language = textOf(template['language']);
  if (name === undefined || language === undefined) return undefined;
  const reason = textOf(template['rejected_reason']);
  return withoutUndefined({
    _id: `${wabaId}:${name}:${language}`,
    orgId,
    wabaId,
    metaId: textOf(template['id']) ?? '',
    name,
    language,
    category: textOf(template['category']) ?? 'UNKNOWN',
    status: textOf(template['status']) ?? 'UNKNOWN',
    quality: textOf(objectOf(template['quality_score'])?.['score']),
    parameterFormat: textOf(template['parameter_format']),
    components: objectsOf(template['components']).map((component) => ({ ...component })),
    rejectedReason: reason === 'NONE' ? undefined : reason,
    syncedAt: new Date(now),
  });
}
