import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { StepError } from '../../schemas/errors.ts';
import type { ContactRecord, ContactView, DryRunRecord, OrganisationView } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { contactContext } from '../../workflows/engine/context/clock-context.ts';
import { contactView } from '../engine/scene.ts';
import { ContactModel } from '../store/models/contacts.ts';

/** Somebody of the audience: a contact, a number that is none yet, or something that is no number. */
export type Person = { readonly view: ContactView } | { readonly invalid: string };

export interface AudiencePart {
  readonly people: readonly Person[];
  /** How many were looked at, also outside of the segment. */
  readonly looked: number;
  /** Where the next part begins; undefined when there is none. */
  readonly last: string | undefined;
}

/** The next few of those for whom a draft is to be played, newest contacts first or numbers in their order. */
export async function findAudience({ orgId, plan: { audience } }: Pick<DryRunRecord, 'orgId' | 'plan'>, organisation: OrganisationView, after: string | undefined, now: number): Promise<AudiencePart> {
  if (audience.kind === 'phones') return numbersOf(orgId, audience.phones, Number(after ?? 0));
  const condition = audience.kind === 'segment' ? organisation.segments?.find(({ id }) => id === audience.segmentId)?.condition : undefined;
  // A segment that was deleted meanwhile has nobody in it.
  if (audience.kind === 'segment' && condition === undefined) return { people: [], looked: 0, last: undefined };
  const contacts = await ContactModel.find({ orgId, mergedInto: { $exists: false }, ...(after === undefined ? {} : { _id: { $lt: after } }) }).sort({ _id: -1 }).limit(limits.dryRunChunk).lean();
  const views = contacts.map(contactView);
  const people = views.filter((view) => condition === undefined || belongs(() => contactContext(now, organisation, view).fits(condition)));
  return { people: people.map((view) => ({ view })), looked: contacts.length, last: contacts.length < limits.dryRunChunk ? undefined : contacts.at(-1)?._id };
}

async function numbersOf(orgId: string, phones: readonly string[], from: number): Promise<AudiencePart> {
  const part = phones.slice(from, from + limits.dryRunChunk);
  const read = part.map((text) => parsePhoneNumberFromString(text.startsWith('+') ? text : `+${text.replace(/^00/, '')}`));
  const valid = read.flatMap((number) => (number?.isValid() === true ? [number.number] : []));
  const known = await ContactModel.find({ orgId, phone: { $in: valid } }).lean();
  const byPhone = new Map(known.map((contact: ContactRecord) => [contact.phone, contactView(contact)]));
  const people = part.map((text, index): Person => {
    const number = read[index];
    if (number === undefined || !number.isValid()) return { invalid: text };
    const stranger: ContactView = { id: `dry-run:${number.number}`, phone: number.number, tags: [], fields: {}, ...(number.country === undefined ? {} : { country: number.country }) };
    return { view: byPhone.get(number.number) ?? stranger };
  });
  const next = from + part.length;
  return { people, looked: part.length, last: next < phones.length ? String(next) : undefined };
}

/** A contact whose values make no sense to the condition does not belong to it. */
function belongs(evaluate: () => boolean): boolean {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof StepError) return false;
    throw error;
  }
}
