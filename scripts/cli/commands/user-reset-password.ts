import { UserModel } from '../../../activities/store/models/users.ts';
import { resetPassword } from '../../../server/people/reset-password.ts';
import { auditCommand } from '../audit-command.ts';
import { CommandError, defineCommand, UsageError } from '../command.ts';
import { withStore } from '../with-store.ts';

export default defineCommand({
  words: ['user', 'reset-password'],
  usage: 'E-MAIL',
  summary: 'Give somebody a new password, print it, and end their sessions',
  async run({ args, env, write }) {
    const [email] = args;
    if (email === undefined) throw new UsageError('Whose password?');
    await withStore(env, async () => {
      const user = await UserModel.findOne({ email: email.trim().toLowerCase() }).lean();
      if (user === null) throw new CommandError(`Nobody has the address ${email}.`);
      const password = await resetPassword({ id: user._id, orgId: user.orgId });
      await auditCommand(user.orgId, 'user.password_reset', { kind: 'user', id: user._id, name: user.name });
      write(password);
    });
  },
});
