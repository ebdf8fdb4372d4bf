import type { AuditEntry, AuditExportQuery, AuditRecord, AuditThing } from '../../schemas/generated/types.ts';
import { AuditModel } from '../../activities/store/models/audit-log.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import { olderThan, type Place } from '../http/paging.ts';
import { findThings, kindOfDetail, type ThingKey } from './things.ts';

/** Entries of an organisation that a filter lets through, newest first, after a place. */
export function findEntries(orgId: string, filter: AuditExportQuery, place: Place | undefined, most: number): Promise<AuditRecord[]> {
  const { from, to, actorKind, actorId, kind, targetId, action } = filter;
  // The place bounds the index too: a later page reads no more entries than the first.
  const period = withoutUndefined({ $gte: from && new Date(from), $lt: to && new Date(to), $lte: place && new Date(place.at) });
  const wanted = withoutUndefined({ 'actor.kind': actorKind, 'actor.id': actorId, 'target.kind': kind, 'target.id': targetId, action });
  const condition = { orgId, ...wanted, ...(Object.keys(period).length === 0 ? {} : { at: period }), ...olderThan('at', place) };
  return AuditModel.find(condition).sort({ at: -1, _id: -1 }).limit(most).lean();
}

/** Where an entry stands in the list. */
export function placeOfEntry({ at, _id }: AuditRecord): Place {
  return { at: at.getTime(), id: _id };
}

/**
 * Entries as people read them, with the names of everybody and everything in them filled in. A target is called what it was
 * called then: an entry does not change when something is renamed.
 */
export async function entryViews(orgId: string, records: readonly AuditRecord[]): Promise<AuditEntry[]> {
  const nameOf = await findThings(orgId, records.flatMap((record) => [record.target, ...actorKey(record), ...mentioned(record).map(([, key]) => key)]));
  const thing = ({ kind, id }: ThingKey): AuditThing => {
    const name = nameOf({ kind, id });
    return withoutUndefined({ kind, id, name, exists: name !== undefined });
  };
  return records.map((record) => {
    const { _id: id, at, actor, action, target, details = {}, requestId, address } = record;
    const [who] = actorKey(record);
    const mentions = Object.fromEntries(mentioned(record).map(([name, key]) => [name, thing(key)]));
    return withoutUndefined({
      id, action, details, mentions, requestId, address,
      at: at.toISOString(),
      actor: withoutUndefined({ ...actor, name: who && nameOf(who) }),
      target: withoutUndefined({ ...thing(target), name: target.name ?? nameOf(target) }),
    });
  });
}

function actorKey({ actor: { kind, id } }: AuditRecord): ThingKey[] {
  return id === undefined || kind === 'system' || kind === 'nobody' ? [] : [{ kind, id }];
}

function mentioned({ details = {} }: AuditRecord): [name: string, key: ThingKey][] {
  return Object.entries(details).flatMap(([name, id]): [string, ThingKey][] => {
    const kind = kindOfDetail[name];
    return kind === undefined || typeof id !== 'string' || id === '' ? [] : [[name, { kind, id }]];
  });
}
