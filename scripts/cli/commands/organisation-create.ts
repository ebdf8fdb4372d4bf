import { ulid } from 'ulid';
import { ensureIndexes } from '../../../activities/store/ensure-indexes.ts';
import { OrganisationModel } from '../../../activities/store/models/organisations.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import type { OrganisationRecord } from '../../../schemas/generated/types.ts';
import { createUser } from '../../../server/people/create-user.ts';
import { requireTimeZone } from '../../../server/people/time-zone.ts';
import { auditCommand } from '../audit-command.ts';
import { CommandError, defineCommand, UsageError } from '../command.ts';
import { withStore } from '../with-store.ts';

export default defineCommand({
  words: ['organisation', 'create'],
  usage: 'NAME --email E-MAIL [--admin NAME] [--time-zone ZONE]',
  summary: 'Set up an organisation with its first administrator and print the password',
  options: { email: { type: 'string' }, admin: { type: 'string' }, 'time-zone': { type: 'string' } },
  async run({ args, options, env, write }) {
    const [name] = args;
    const email = options['email'];
    if (name === undefined || typeof email !== 'string' || !/^\S+@\S+$/.test(email)) throw new UsageError('Give the name of the organisation and the e-mail address of its administrator.');
    const timeZone = String(options['time-zone'] ?? 'UTC');
    const workday = [{ from: '09:00', to: '17:00' }];
    const organisation: OrganisationRecord = {
      _id: ulid(),
      name,
      timeZone,
      locale: 'en',
      calendar: { timeZone, weekly: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday }, holidays: [] },
      createdAt: new Date(),
    };
    await withStore(env, async () => {
      try {
        requireTimeZone('time-zone', timeZone);
        await ensureIndexes();
        // The person first: a taken address must not leave an organisation behind that nobody can enter.
        const { user, initialPassword } = await createUser({ id: ulid(), orgId: organisation._id, email, name: String(options['admin'] ?? 'Administrator'), role: 'administrator', now: Date.now() });
        await OrganisationModel.create(organisation);
        await auditCommand(organisation._id, 'organisation.created', { kind: 'organisation', id: organisation._id, name });
        await auditCommand(organisation._id, 'user.created', { kind: 'user', id: user._id, name: user.name }, { role: user.role });
        write(`${email}  ${initialPassword}`);
      } catch (error) {
        const reason = error instanceof ApiProblem ? error.details[0]?.['message'] : undefined;
        throw typeof reason === 'string' ? new CommandError(reason) : error;
      }
    });
  },
});
