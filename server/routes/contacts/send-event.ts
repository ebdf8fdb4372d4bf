import { ApiProblem } from '../../../schemas/errors.ts';
import { defineRoute } from '../../http/define-route.ts';
import { requireSmall } from '../../http/require-small.ts';
import { findContact } from '../../people/find-contact.ts';
import { tellConversations } from '../../people/tell-conversations.ts';

/** Names under which Parley itself tells flows what has happened. */
const ownNames = /^(contact|conversation|time)\./;

export default defineRoute({
  method: 'post',
  path: '/contacts/:id/events',
  access: 'flows.operate',
  params: 'IdParams',
  body: 'ContactEvent',
  response: 'EventTold',
  status: 202,
  summary: 'Tell flows that something has happened to a contact, such as order.shipped',
  unaudited: 'An event of another system, as many as it has; the runs that it starts are kept.',
  async handler({ input, orgId, server }) {
    const { name, data, numberId, key } = input.body;
    if (ownNames.test(name)) throw new ApiProblem('VALIDATION_FAILED', [{ field: 'name', rule: 'reserved', message: `Names such as ${name} are used by Parley itself.`, fix: 'Choose another first word, for example order.shipped.' }]);
    requireSmall('data', data);
    const contact = await findContact(orgId, input.params.id);
    const happening = { name, ...(data === undefined ? {} : { payload: { ...data } }) };
    const conversations = await tellConversations(server, { orgId, contactId: contact._id }, [happening], {
      ...(numberId === undefined ? {} : { numberId }),
      // Under its own prefix, so that it never meets an id of ours.
      ...(key === undefined ? {} : { changeId: `api:${name}:${key}` }),
    });
    return { conversations };
  },
});
