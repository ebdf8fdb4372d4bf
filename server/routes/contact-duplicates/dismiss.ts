import { pairId } from '../../../activities/identity/merge/request-merge.ts';
import { ContactMergeModel } from '../../../activities/store/models/contact-merges.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { twoContacts } from '../../people/preview-merge.ts';

export default defineRoute({
  method: 'post',
  path: '/contact-duplicates/dismiss',
  access: 'contacts.write',
  body: 'DuplicateDismissal',
  status: 204,
  summary: 'Say that two contacts are different people; they are not suggested again',
  async handler(call) {
    const { input, orgId, server } = call;
    const [first = '', second = ''] = input.body.contactIds;
    const { into, from } = await twoContacts(orgId, first, second);
    const pair = { orgId, fromId: from._id, intoId: into._id };
    await ContactMergeModel.updateOne({ _id: pairId(from._id, into._id) }, { $set: { ...pair, state: 'dismissed' }, $setOnInsert: { reason: 'by_hand', createdAt: new Date(server.now()) } }, { upsert: true });
    await audit(call, 'contact.not_duplicate', { kind: 'contact', id: into._id }, { otherId: from._id });
  },
});
