import { NumberModel } from '../../activities/store/models/numbers.ts';
import { TemplateModel } from '../../activities/store/models/templates.ts';
import { forgetTemplate } from '../../activities/templates/find-template.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { NumberRecord, TemplateRecord } from '../../schemas/generated/types.ts';
import { templateRecord } from '../templates/template-record.ts';
import { syncChanges } from '../templates/sync-changes.ts';
import { writeEvents } from '../templates/write-event.ts';
import type { Graph } from './graph.ts';

export interface TemplatesSynced {
  templates: number;
  removed: number;
  /** Accounts that could not be asked; what is known of them stays. */
  failed?: string[];
}

/** Reads the templates of all accounts of an organisation anew; what WhatsApp does not list any more is removed. */
export async function syncTemplates(graph: Graph, orgId: string, now: number): Promise<TemplatesSynced> {
  const numbers = await NumberModel.find({ orgId }).lean();
  const accounts = new Map(numbers.map((number) => [number.wabaId, number]));
  const failed: string[] = [];
  let templates = 0;
  let removed = 0;
  for (const [wabaId, number] of accounts) {
    try {
      const result = await syncAccount(graph, number, now);
      templates += result.templates;
      removed += result.removed;
    } catch (error) {
      // One account without access must not keep the others from being read.
      if (!(error instanceof ApiProblem) || accounts.size === 1) throw error;
      failed.push(wabaId);
    }
  }
  return { templates, removed, ...(failed.length === 0 ? {} : { failed }) };
}

async function syncAccount(graph: Graph, number: NumberRecord, now: number): Promise<{ templates: number; removed: number }> {
  const { orgId, wabaId } = number;
  const records = (await graph.templates(wabaId, graph.tokenOf(number))).flatMap((template) => templateRecord(orgId, wabaId, template, now) ?? []);
  const known = new Map((await TemplateModel.find({ orgId, wabaId }).lean()).map((record) => [record._id, record]));
  // What only webhooks tell is kept: the edits that were made here and the words about a status that has not changed.
  const merged = records.map((record) => ({ ...keptOf(known.get(record._id), record), ...record }));
  if (merged.length > 0) await TemplateModel.bulkWrite(merged.map((record) => ({ replaceOne: { filter: { _id: record._id }, replacement: record, upsert: true } })));
  await writeEvents(merged.flatMap((record) => syncChanges(known.get(record._id), record, now)));
  const { deletedCount } = await TemplateModel.deleteMany({ orgId, wabaId, _id: { $nin: records.map((record) => record._id) } });
  for (const { _id } of merged) forgetTemplate(_id);
  return { templates: records.length, removed: deletedCount };
}

function keptOf(before: TemplateRecord | undefined, now: TemplateRecord): Partial<TemplateRecord> {
  if (before === undefined) return {};
  const { editedAt, statusNote, statusAt, plannedCategory } = before;
  return {
    ...(editedAt === undefined ? {} : { editedAt }),
    ...(statusAt === undefined ? {} : { statusAt }),
    ...(statusNote === undefined || before.status !== now.status ? {} : { statusNote }),
    ...(plannedCategory === undefined || plannedCategory === now.category ? {} : { plannedCategory }),
  };
}
