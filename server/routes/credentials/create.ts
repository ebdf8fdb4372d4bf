import { CredentialModel } from '../../../activities/store/models/credentials.ts';
import type { CredentialRecord } from '../../../schemas/generated/types.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';
import { checkCredential } from '../../integrations/check-credential.ts';
import { sealSecret } from '../../integrations/seal.ts';
import { credentialView } from '../../views/credential-view.ts';

export default defineRoute({
  method: 'post',
  path: '/credentials',
  access: 'credentials.manage',
  body: 'CredentialCreate',
  response: 'CredentialView',
  status: 201,
  summary: 'Keep a secret that flows may send to the hosts named',
  async handler(call) {
    const { input, actor, orgId, server } = call;
    const { name, kind, hosts, username, parameter, secret } = input.body;
    checkCredential(input.body);
    const _id = server.newId();
    const now = new Date(server.now());
    const record: CredentialRecord = {
      _id,
      orgId,
      name: name.trim(),
      kind,
      hosts,
      ...(kind === 'basic' && username !== undefined ? { username } : {}),
      ...((kind === 'header' || kind === 'query') && parameter !== undefined ? { parameter } : {}),
      secret: sealSecret(server.settings, secret, _id),
      createdBy: userIdOf(actor) ?? 'apiKey',
      createdAt: now,
      secretChangedAt: now,
    };
    await CredentialModel.create(record);
    await audit(call, 'credential.created', { kind: 'credential', id: _id, name: record.name }, { kind, hosts });
    return credentialView(record, true);
  },
});
