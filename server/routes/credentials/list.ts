import { CredentialModel } from '../../../activities/store/models/credentials.ts';
import { may } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, olderThan, pageSizeOf, placeOf } from '../../http/paging.ts';
import { credentialView } from '../../views/credential-view.ts';

export default defineRoute({
  method: 'get',
  path: '/credentials',
  access: 'flows.write',
  query: 'PageQuery',
  response: 'CredentialList',
  summary: 'Credentials that flows may use, newest first; never their secrets',
  async handler({ input, orgId, actor }) {
    const size = pageSizeOf(input.query);
    const credentials = await CredentialModel.find({ orgId, ...olderThan('createdAt', placeOf(input.query)) }).sort({ createdAt: -1, _id: -1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(credentials, size, (row) => ({ at: row.createdAt.getTime(), id: row._id }));
    const manages = may(actor, 'credentials.manage');
    return { items: rows.map((row) => credentialView(row, manages)), ...next };
  },
});
