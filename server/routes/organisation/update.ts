import { isDeepStrictEqual } from 'node:util';
import { OrganisationModel } from '../../../activities/store/models/organisations.ts';
import type { MessagingRules } from '../../../schemas/generated/types.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { requireDistinctWords } from '../../people/check-messaging.ts';
import { requireTimeZone } from '../../people/time-zone.ts';
import { organisationView } from '../../views/organisation-view.ts';

export default defineRoute({
  method: 'patch',
  path: '/organisation',
  access: 'organisation.write',
  body: 'OrganisationUpdate',
  response: 'OrganisationBody',
  summary: 'Change name, time zone, language, opening hours or messaging rules',
  async handler(call) {
    const { input, orgId } = call;
    requireTimeZone('timeZone', input.body.timeZone);
    requireTimeZone('calendar.timeZone', input.body.calendar?.timeZone);
    requireDistinctWords(input.body.messaging);
    const before = found(await OrganisationModel.findById(orgId).lean());
    const organisation = found(await OrganisationModel.findOneAndUpdate({ _id: orgId }, { $set: input.body }, { returnDocument: 'after' }).lean());
    const messaging = changedParts(before.messaging, input.body.messaging);
    await audit(call, 'organisation.updated', { kind: 'organisation', id: orgId, name: organisation.name }, { fields: Object.keys(input.body), ...(messaging && { messaging }) });
    return organisationView(organisation);
  },
});

/** Rules that are not what they were; of lists of words and answers only how long they are now. */
function changedParts(before: MessagingRules = {}, after: MessagingRules | undefined): Record<string, unknown> | undefined {
  if (after === undefined) return undefined;
  const changed = Object.entries(after).filter(([rule, value]) => !isDeepStrictEqual(value, before[rule as keyof MessagingRules]));
  return Object.fromEntries(changed.map(([rule, value]) => [rule, Array.isArray(value) ? value.length : value]));
}
