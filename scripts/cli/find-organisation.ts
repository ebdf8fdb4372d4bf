import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import type { OrganisationRecord } from '../../schemas/generated/types.ts';
import { CommandError } from './command.ts';

/** The organisation of this id or name; without one, the only one there is. */
export async function findOrganisation(wanted: string | undefined): Promise<OrganisationRecord> {
  const organisations = await OrganisationModel.find().lean();
  const fitting = wanted === undefined ? organisations : organisations.filter(({ _id, name }) => _id === wanted || name === wanted);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  const names = organisations.map(({ _id, name }) => `${name} (${_id})`).join(', ');
  if (organisations.length === 0) throw new CommandError('There is no organisation yet. Make one with "parley organisation create".');
  throw new CommandError(`Which organisation? Give --organisation with one of: ${names}.`);
}
