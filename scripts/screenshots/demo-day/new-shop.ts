import { OrganisationModel } from '../../../activities/store/models/organisations.ts';
import { createUser } from '../../../server/people/create-user.ts';

const orgId = 'tide';

/** An organisation on its first day; gives the log-in of its administrator as the seed prints it. */
export async function openNewShop(now: number): Promise<string> {
  await OrganisationModel.create({ _id: orgId, name: 'Tide & Salt', timeZone: 'Europe/Lisbon', locale: 'en', calendar: { timeZone: 'Europe/Lisbon', weekly: {}, holidays: [] }, createdAt: new Date(now) });
  const { user, initialPassword } = await createUser({ id: `${orgId}-ana`, orgId, email: 'ana@tide.example', name: 'Ana Ribeiro', role: 'administrator', now });
  return ['administrator', user.name, user.email, initialPassword].join('  ');
}
