import type { ContactBody, ContactRecord } from '../../schemas/generated/types.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';

export function contactView(contact: ContactRecord): ContactBody {
  const { _id: id, name, phone, username, language, timeZone, country, tags, fields, notes, optedOutAt, createdAt, lastInboundAt } = contact;
  return withoutUndefined({
    id, name, phone, username, language, timeZone, country, tags, fields, notes,
    optedOutAt: optedOutAt?.toISOString(),
    createdAt: createdAt.toISOString(),
    lastInboundAt: lastInboundAt?.toISOString(),
  });
}
