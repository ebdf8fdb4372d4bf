import { TemplateModel } from '../../activities/store/models/templates.ts';
import type { TemplateRecord } from '../../schemas/generated/types.ts';
import { found } from '../http/found.ts';

/** A template of the organisation; throws NOT_FOUND. */
export async function findStoredTemplate(orgId: string, id: string): Promise<TemplateRecord> {
  return found(await TemplateModel.findOne({ _id: id, orgId }).lean());
}
