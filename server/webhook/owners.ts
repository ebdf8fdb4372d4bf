import { Cache } from '../../activities/store/cache.ts';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import { findNumber } from '../../activities/store/number-directory.ts';
import type { ExplainedEvent, NumberRecord } from '../../schemas/generated/types.ts';

/** A few seconds, as for single numbers: a body of many events costs one read. */
const maxAgeMs = 3000;
const byAccount = new Cache<string, NumberRecord[]>({ max: 1000, maxAgeMs });
const operator = new Cache<'operator', string | undefined>({ max: 1, maxAgeMs });

/** Our numbers that an event concerns: the one it names, otherwise those of its business account. */
export async function numbersOf(event: ExplainedEvent): Promise<NumberRecord[]> {
  const number = event.phoneNumberId === undefined ? undefined : await findNumber(event.phoneNumberId);
  if (number !== undefined) return [number];
  if (event.wabaId === undefined) return [];
  return byAccount.get(event.wabaId, async (wabaId) => await NumberModel.find({ wabaId }).lean());
}

/** All our numbers that the events of one body concern, each once. */
export async function numbersOfAll(events: readonly ExplainedEvent[]): Promise<NumberRecord[]> {
  const [first] = events;
  // Almost every body tells one thing.
  if (first !== undefined && events.length === 1) return numbersOf(first);
  const found = new Map<string, NumberRecord>();
  for (const event of events) for (const number of await numbersOf(event)) found.set(number._id, number);
  return [...found.values()];
}

/** Organisations whose administrators may look into a webhook. What concerns nobody goes to whoever runs the installation. */
export async function organisationsOf(numbers: readonly NumberRecord[]): Promise<string[]> {
  const [first] = numbers;
  if (first !== undefined && numbers.length === 1) return [first.orgId];
  if (first !== undefined) return [...new Set(numbers.map((number) => number.orgId))];
  const oldest = await operator.get('operator', oldestOrganisation);
  return oldest === undefined ? [] : [oldest];
}

async function oldestOrganisation(): Promise<string | undefined> {
  const [organisation] = await OrganisationModel.find({}, { _id: 1 }).sort({ createdAt: 1 }).limit(1).lean();
  return organisation?._id;
}
