import { TeamModel } from '../../activities/store/models/teams.ts';
import type { TeamRecord } from '../../schemas/generated/types.ts';
import { demoOrganisation } from './demo-organisation.ts';

const orgId = demoOrganisation._id;
const saturday = [{ from: '10:00', to: '14:00' }];

/** Two teams: one with the hours of the shop, one that also works on longer days. */
const teams: readonly Omit<TeamRecord, 'createdAt'>[] = [
  { _id: `${orgId}-support`, orgId, name: 'Support', memberIds: [`${orgId}-tom`, `${orgId}-sofia`], strategy: 'least_busy', calendar: supportHours() },
  { _id: `${orgId}-orders`, orgId, name: 'Orders', memberIds: [`${orgId}-sofia`, `${orgId}-jonas`], strategy: 'round_robin' },
];

/** Creates the teams that are not there yet. */
export async function seedTeams(now: number): Promise<void> {
  for (const team of teams) await TeamModel.updateOne({ _id: team._id }, { $setOnInsert: { ...team, createdAt: new Date(now) } }, { upsert: true });
}

function supportHours(): NonNullable<TeamRecord['calendar']> {
  const longDay = [{ from: '08:00', to: '20:00' }];
  return { ...demoOrganisation.calendar, weekly: { 1: longDay, 2: longDay, 3: longDay, 4: longDay, 5: longDay, 6: saturday } };
}
