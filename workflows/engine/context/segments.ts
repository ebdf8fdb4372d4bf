import type { EngineEvent } from '../../../schemas/generated/types.ts';
import { evaluateCondition } from './condition.ts';
import { contactBefore } from './contact-before.ts';
import { buildScope, type ScopeSource } from './scope.ts';

/** The segments of the contact as it was before an event that has changed it; none of somebody who has only just come. */
export function segmentsBefore(source: ScopeSource, event: EngineEvent): readonly string[] {
  const contact = contactBefore(source.contact, event);
  return contact === undefined ? [] : (withSegments({ ...source, contact }).segmentIds?.() ?? []);
}

/** Lets texts and conditions ask to which segments the contact belongs; worked out when somebody asks. */
export function withSegments(source: ScopeSource): ScopeSource {
  const { segments = [] } = source.organisation;
  if (segments.length === 0) return source;
  let ids: string[] | undefined;
  // Without segments of their own: a condition of a segment cannot ask for one.
  const world = () => ({ timeZone: source.timeZone, scope: buildScope(source) });
  return { ...source, segmentIds: () => (ids ??= segments.filter(({ condition }) => evaluateCondition(condition, world())).map(({ id }) => id)) };
}
