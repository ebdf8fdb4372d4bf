import { ApiKeyModel } from '../../../activities/store/models/api-keys.ts';
import { audit } from '../../audit.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';

export default defineRoute({
  method: 'delete',
  path: '/api-keys/:id',
  access: 'apikeys.manage',
  params: 'IdParams',
  summary: 'Revoke an API key at once',
  async handler(call) {
    const { input, orgId, server } = call;
    const filter = { _id: input.params.id, orgId, revokedAt: { $exists: false } };
    const key = found(await ApiKeyModel.findOneAndUpdate(filter, { $set: { revokedAt: new Date(server.now()) } }).lean());
    await audit(call, 'apiKey.revoked', { kind: 'apiKey', id: key._id, name: key.name });
  },
});
