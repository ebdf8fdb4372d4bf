import { pairId } from '../../activities/identity/merge/request-merge.ts';
import { phoneOf } from '../../activities/identity/identity-history.ts';
import { ContactMergeModel } from '../../activities/store/models/contact-merges.ts';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import type { ContactDuplicate, ContactDuplicateList, ContactRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { contactView } from '../views/contact-view.ts';

type Reason = ContactDuplicate['reasons'][number];

interface Pair {
  readonly one: ContactRecord;
  readonly other: ContactRecord;
  readonly reasons: Reason[];
}

const BATCH = 1000;
/** More contacts than this with the same sign are no duplicates but a shared one, such as the address of an office. */
const mostAlike = 4;
/** The stronger the sign, the further up. */
const strength: readonly Reason[] = ['same_message', 'number_change', 'user_id_change', 'same_phone_field', 'same_username', 'same_email', 'same_name', 'by_hand'];

/** Contacts that are likely to be one person, among the newest ones; what people have said not to be is left out. */
export async function findDuplicates(orgId: string): Promise<ContactDuplicateList> {
  const contacts = await newestContacts(orgId);
  const byId = new Map(contacts.map((contact) => [contact._id, contact]));
  const decided = await ContactMergeModel.find({ orgId, state: { $in: ['suggested', 'dismissed'] } }).lean();
  const dismissed = new Set(decided.flatMap(({ _id, state }) => (state === 'dismissed' ? [_id] : [])));
  const pairs = new Map<string, Pair>();
  const add = (one: ContactRecord, other: ContactRecord, reason: Reason): void => {
    const id = pairId(one._id, other._id);
    const pair = pairs.get(id);
    if (pair === undefined) pairs.set(id, { one, other, reasons: [reason] });
    else if (!pair.reasons.includes(reason)) pair.reasons.push(reason);
  };
  for (const { fromId, intoId, state, reason } of decided) {
    const [from, into] = [byId.get(fromId), byId.get(intoId)];
    if (state === 'suggested' && from !== undefined && into !== undefined) add(into, from, reason);
  }
  for (const [sign, alike] of groups(contacts)) if (alike.length <= mostAlike) eachPair(alike, (one, other) => add(one, other, reasonOf(sign)));
  const items = [...pairs].filter(([id]) => !dismissed.has(id)).map(([, pair]) => pair);
  return { items: items.sort(strongerFirst).slice(0, limits.duplicatePairs).map(view), looked: contacts.length, complete: contacts.length < limits.duplicateContacts };
}

async function newestContacts(orgId: string): Promise<ContactRecord[]> {
  const contacts: ContactRecord[] = [];
  for (let before: string | undefined; contacts.length < limits.duplicateContacts; before = contacts.at(-1)?._id) {
    const page: ContactRecord[] = await ContactModel.find({ orgId, mergedInto: { $exists: false }, ...(before === undefined ? {} : { _id: { $lt: before } }) }).sort({ _id: -1 }).limit(BATCH).lean();
    contacts.push(...page);
    if (page.length < BATCH) break;
  }
  return contacts;
}

/** Contacts by what they have in common; a sign that only one has says nothing. */
function groups(contacts: readonly ContactRecord[]): [sign: string, alike: ContactRecord[]][] {
  const bySign = new Map<string, ContactRecord[]>();
  for (const contact of contacts) {
    for (const sign of signsOf(contact)) {
      const alike = bySign.get(sign);
      if (alike === undefined) bySign.set(sign, [contact]);
      else alike.push(contact);
    }
  }
  return [...bySign].filter(([, alike]) => alike.length > 1);
}

function signsOf({ name, username, phone, fields }: ContactRecord): Set<string> {
  const signs = new Set<string>();
  if (username !== undefined) signs.add(`same_username ${username.toLowerCase()}`);
  if (phone !== undefined) signs.add(`same_phone_field ${phone}`);
  for (const [field, value] of Object.entries(fields)) {
    if (typeof value !== 'string') continue;
    if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value)) signs.add(`same_email ${value.toLowerCase()}`);
    else if (/phone|mobile|tel|handy|whatsapp/i.test(field) && value.replace(/\D/g, '').length >= 8) signs.add(`same_phone_field ${phoneOf(value.replace(/\D/g, '').replace(/^00/, ''))}`);
  }
  // One word is a first name, which many have.
  const words = (name ?? '').toLowerCase().split(/[\s.,_-]+/).filter((word) => word.length > 1);
  if (words.length > 1) signs.add(`same_name ${words.sort().join(' ')}`);
  return signs;
}

function reasonOf(sign: string): Reason {
  return strength.find((reason) => sign.startsWith(`${reason} `)) ?? 'same_name';
}

function eachPair(alike: readonly ContactRecord[], act: (one: ContactRecord, other: ContactRecord) => void): void {
  alike.forEach((one, index) => alike.slice(index + 1).forEach((other) => act(one, other)));
}

function strongerFirst(a: Pair, b: Pair): number {
  const rank = ({ reasons }: Pair): number => Math.min(...reasons.map((reason) => strength.indexOf(reason)));
  return rank(a) - rank(b) || b.reasons.length - a.reasons.length;
}

/** The one we have known longer first. */
function view({ one, other, reasons }: Pair): ContactDuplicate {
  const [first, second] = one._id < other._id ? [one, other] : [other, one];
  return { contacts: [contactView(first), contactView(second)], reasons: reasons.sort((a, b) => strength.indexOf(a) - strength.indexOf(b)) };
}
