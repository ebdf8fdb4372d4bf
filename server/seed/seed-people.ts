import { UserModel } from '../../activities/store/models/users.ts';
import type { Role } from '../../schemas/permissions.ts';
import { createUser } from '../people/create-user.ts';
import { demoOrganisation } from './demo-organisation.ts';

/** One line of the table of log-ins. */
export interface LogIn {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

const people: readonly { id: string; name: string; email: string; role: Role }[] = [
  { id: 'mara', name: 'Mara Lindqvist', email: 'mara@nordwind.example', role: 'administrator' },
  { id: 'jonas', name: 'Jonas Weber', email: 'jonas@nordwind.example', role: 'lead' },
  { id: 'aylin', name: 'Aylin Kaya', email: 'aylin@nordwind.example', role: 'marketer' },
  { id: 'tom', name: 'Tom Becker', email: 'tom@nordwind.example', role: 'agent' },
  { id: 'sofia', name: 'Sofia Rossi', email: 'sofia@nordwind.example', role: 'agent' },
];

/** Creates the people who are not there yet; only these come back, with their passwords. */
export async function seedPeople(now: number): Promise<LogIn[]> {
  const known = new Set((await UserModel.find({ orgId: demoOrganisation._id }, { _id: 1 }).lean()).map((user) => user._id));
  const made: LogIn[] = [];
  for (const { id, name, email, role } of people) {
    const userId = `${demoOrganisation._id}-${id}`;
    if (known.has(userId)) continue;
    const { initialPassword } = await createUser({ id: userId, orgId: demoOrganisation._id, email, name, role, now });
    // Flows of the demo assign to people who are online; nobody has logged in yet.
    await UserModel.updateOne({ _id: userId }, { $set: { presence: 'online' } });
    made.push({ role, name, email, password: initialPassword });
  }
  return made;
}
