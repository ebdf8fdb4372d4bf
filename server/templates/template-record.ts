import { templateId } from '../../activities/templates/find-template.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import type { TemplateRecord } from '../../schemas/generated/types.ts';
import { objectOf, objectsOf, textOf, type JsonObject } from '../webhook/read/json.ts';

/** A template of the Cloud API as it is stored; undefined for what has no name or language. */
export function templateRecord(orgId: string, wabaId: string, template: JsonObject, now: number): TemplateRecord | undefined {
  const name = textOf(template['name']);
  const language = textOf(template['language']);
  if (name === undefined || language === undefined) return undefined;
  const reason = textOf(template['rejected_reason']);
  const ttl = template['message_send_ttl_seconds'];
  return withoutUndefined({
    _id: templateId(wabaId, name, language),
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
    ttlSeconds: typeof ttl === 'number' ? ttl : undefined,
    rejectedReason: reason === 'NONE' ? undefined : reason,
    syncedAt: new Date(now),
  });
}
