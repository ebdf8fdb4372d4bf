import { CredentialModel } from '../../../activities/store/models/credentials.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { checkCredentialUpdate } from '../../integrations/check-credential.ts';
import { sealSecret } from '../../integrations/seal.ts';
import { credentialView } from '../../views/credential-view.ts';

export default defineRoute({
  method: 'patch',
  path: '/credentials/:id',
  access: 'credentials.manage',
  params: 'IdParams',
  body: 'CredentialUpdate',
  response: 'CredentialView',
  summary: 'Rename a credential, change where it may be sent, or replace its secret',
  async handler(call) {
    const { input, orgId, server } = call;
    const { secret, name, ...facts } = input.body;
    const filter = { _id: input.params.id, orgId };
    const before = found(await CredentialModel.findOne(filter).lean());
    checkCredentialUpdate(before, input.body);
    const replaced = secret === undefined ? {} : { secret: sealSecret(server.settings, secret, before._id), secretChangedAt: new Date(server.now()) };
    const changes = { ...facts, ...(name === undefined ? {} : { name: name.trim() }), ...replaced };
    // The secret that was checked is the one the new hosts get: somebody else's change in between starts anew.
    const unchanged = { ...filter, secret: before.secret };
    const after = found(await CredentialModel.findOneAndUpdate(unchanged, { $set: changes }, { returnDocument: 'after' }).lean());
    await audit(call, secret === undefined ? 'credential.changed' : 'credential.secretReplaced', { kind: 'credential', id: after._id, name: after.name }, { hosts: after.hosts });
    return credentialView(after, true);
  },
});
