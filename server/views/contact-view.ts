import { identitiesOf } from '../../activities/identity/identity-history.ts';
import type { ContactBody, ContactRecord, KnownIdentity } from '../../schemas/generated/types.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';

export function contactView(contact: ContactRecord): ContactBody {
  const { _id: id, name, phone, username, language, timeZone, country, tags, fields, notes, userId, optedOutAt, optedOutBy, blockedAt, createdAt, lastInboundAt } = contact;
  return withoutUndefined({
    id, name, phone, username, language, timeZone, country, tags, fields, notes, userId,
    optedOutAt: optedOutAt?.toISOString(),
    optedOutBy,
    createdAt: createdAt.toISOString(),
    lastInboundAt: lastInboundAt?.toISOString(),
    blockedAt: blockedAt?.toISOString(),
    identities: identitiesOf(contact).map(identityView),
  });
}

function identityView({ kind, value, from, to, source }: KnownIdentity) {
  return { kind, value, source, from: from.toISOString(), ...(to === undefined ? {} : { to: to.toISOString() }) };
}
