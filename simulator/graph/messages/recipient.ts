import type { BusinessNumber, Customer } from '../../world/entities.ts';
import { findByUserId } from '../../world/user-ids.ts';
import { toWaId, completeNumber, waIdVariants } from '../../world/wa-id.ts';
import type { World } from '../../world/world.ts';
import { badValue, GraphError } from '../graph-error.ts';
import type { Envelope } from './envelope.ts';

/** Who gets the message, and how the answer names them. */
export interface Recipient {
  customer: Customer;
  /** As written in the request. */
  input: string;
  /** True when only the user id was given. */
  isByUserId: boolean;
}

/** How the key of somebody begins who does not exist. */
export const NOBODY = 'nobody:';

const USER_ID = /^[A-Z]{2}\.(ENT\.)?[0-9A-Za-z]{1,128}$/;

/** Finds the customer of a send. With both a number and a user id, the number wins. */
export function resolveRecipient(world: World, number: BusinessNumber, envelope: Envelope): Recipient {
  if (envelope.to === undefined) return byUserId(world, number, envelope.recipient ?? '');
  const digits = completeNumber(envelope.to, number.callingCode);
  if (digits === undefined) {
    // A user id written into `to` is answered as accepted on the platform, and the message is lost.
    if (USER_ID.test(envelope.to)) return { ...byUserId(world, number, envelope.to), customer: nobody(envelope.to) };
    throw badValue('The phone number is malformed: Please use the format: +1234567890.');
  }
  if (waIdVariants(digits).includes(number.digits)) {
    throw new GraphError(131021, { details: 'Recipient phone number can not be the same as the sender phone number' });
  }
  // The list of a test number is compared with the digits as dialled, before any rewriting.
  if (number.allowedRecipients.length > 0 && !number.allowedRecipients.includes(digits)) {
    throw new GraphError(131030, { subcode: 2655007, details: 'Recipient phone number not in allowed list: Add recipient phone number to recipient list and try again.' });
  }
  const customer = world.customers.findOrInvent({ waId: digits });
  if (!customer) throw badValue('The phone number is malformed: Please use the format: +1234567890.');
  return { customer, input: envelope.to, isByUserId: false };
}

/** Digits that the answer shows: those of the account, which may differ from the ones dialled. */
export function answeredWaId(recipient: Recipient): string {
  return recipient.customer.waId ?? toWaId(recipient.input);
}

function byUserId(world: World, number: BusinessNumber, userId: string): Recipient {
  if (!USER_ID.test(userId)) throw badValue('The user ID is malformed.');
  const customer = findByUserId(world, userId, number.wabaId) ?? nobody(userId);
  return { customer, input: userId, isByUserId: true };
}

/** Somebody who does not exist: the message is accepted and cannot be delivered. */
function nobody(userId: string): Customer {
  return {
    key: `${NOBODY}${userId}`, userId, name: '', onWhatsApp: false, online: false, autoRead: false, sendsReadReceipts: false,
    acceptsMarketing: false, blockedNumbers: [], isKept: false,
  };
}
