import { CredentialModel } from '../../../activities/store/models/credentials.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'delete',
  path: '/credentials/:id',
  access: 'credentials.manage',
  params: 'IdParams',
  summary: 'Delete a credential; flows that use it go on by their problem handle',
  async handler(call) {
    const { input, orgId } = call;
    const credential = found(await CredentialModel.findOneAndDelete({ _id: input.params.id, orgId }).lean());
    await audit(call, 'credential.deleted', { kind: 'credential', id: credential._id, name: credential.name });
  },
});
