import { rolePermissions, type Role } from '../../../schemas/permissions.ts';
import { createApiKey } from '../../../server/people/create-api-key.ts';
import { auditCommand } from '../audit-command.ts';
import { defineCommand, UsageError } from '../command.ts';
import { findOrganisation } from '../find-organisation.ts';
import { withStore } from '../with-store.ts';

export default defineCommand({
  words: ['api-key', 'create'],
  usage: '[--name NAME] [--role ROLE] [--organisation NAME]',
  summary: 'Make an API key and print it; it is not shown again',
  help: 'ROLE is administrator (default), lead, marketer or agent; a program may do what the role may.\nSend it as "Authorization: Bearer <key>".',
  options: { name: { type: 'string' }, role: { type: 'string' }, organisation: { type: 'string' } },
  async run({ env, options, write }) {
    const role = roleOf(String(options['role'] ?? 'administrator'));
    const name = String(options['name'] ?? 'command line');
    await withStore(env, async () => {
      const organisation = await findOrganisation(options['organisation'] as string | undefined);
      const { record, secret } = await createApiKey({ orgId: organisation._id, name, role, createdBy: 'command line', now: Date.now() });
      await auditCommand(organisation._id, 'apiKey.created', { kind: 'apiKey', id: record._id, name }, { role });
      write(secret);
    });
  },
});

function roleOf(text: string): Role {
  const role = (Object.keys(rolePermissions) as Role[]).find((known) => known === text);
  if (role === undefined) throw new UsageError(`"${text}" is no role.`);
  return role;
}
