import { TemplateDraftModel } from '../../activities/store/models/template-drafts.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { TemplateDraftContent, TemplateDraftRecord, TemplateDraftView } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { userIdOf, type Actor } from '../auth/actor.ts';
import { found } from '../http/found.ts';

/** A draft of the organisation; throws NOT_FOUND. */
export async function findTemplateDraft(orgId: string, id: string): Promise<TemplateDraftRecord> {
  return found(await TemplateDraftModel.findOne({ _id: id, orgId }).lean());
}

export function templateDraftView(record: TemplateDraftRecord): TemplateDraftView {
  const { _id: id, revision, updatedAt, updatedByName } = record;
  return withoutUndefined({ id, revision, content: contentOf(record), updatedAt: updatedAt.toISOString(), updatedByName });
}

/** What was written, without who and when. */
export function contentOf({ wabaId, name, language, category, parameterFormat, components, ttlSeconds }: TemplateDraftRecord): TemplateDraftContent {
  return {
    wabaId, name, language, components, ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
    category: category === 'MARKETING' || category === 'AUTHENTICATION' ? category : 'UTILITY',
    parameterFormat: parameterFormat === 'NAMED' ? 'NAMED' : 'POSITIONAL',
  };
}

/** Who saves it and when, as it is stored. */
export function savedBy(actor: Actor, now: number): Pick<TemplateDraftRecord, 'updatedAt' | 'updatedBy' | 'updatedByName'> {
  return withoutUndefined({ updatedAt: new Date(now), updatedBy: userIdOf(actor), updatedByName: actor.kind === 'nobody' ? undefined : actor.name });
}

/** Nothing has to be complete, but nobody keeps anything large here. */
export function requireSmall(content: TemplateDraftContent): void {
  const length = JSON.stringify(content).length;
  const limit = limits.maxTemplateDraftLength;
  if (length > limit) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'content', rule: 'maxLength', limit, message: `The draft has ${length} characters as JSON.`, fix: `Keep at most ${limit}.` }]);
}
