import { StepError } from '../../schemas/errors.ts';
import type { ContactCard, OutgoingContacts, SendContactParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { StepContext } from '../contract.ts';
import { readEmail } from '../shared/answers/read-email.ts';
import { renderWithin } from '../shared/render-within.ts';
import { sendOnce } from '../shared/send-once.ts';
import { renderWebAddress } from '../shared/web-address.ts';
import { cardPhone } from './card-phone.ts';

type Card = SendContactParams['cards'][number];

function messageOf(ctx: StepContext, { cards }: SendContactParams): OutgoingContacts {
  return { type: 'contacts', contacts: cards.map((card) => cardOf(ctx, card)) };
}

function cardOf(ctx: StepContext, { name, phone, email, company, role, website }: Card): ContactCard {
  const full = renderWithin(ctx, name, limits.maxCardText, 'name on the contact card');
  const organisation = { ...part(ctx, 'company', company), ...part(ctx, 'title', role) };
  return {
    // WhatsApp wants a second part of the name besides the one it shows.
    name: { formatted_name: full, first_name: full },
    ...(isGiven(phone) && { phones: [phoneOf(ctx, phone)] }),
    ...(isGiven(email) && { emails: [{ email: emailOf(ctx, email), type: 'WORK' }] }),
    ...(Object.keys(organisation).length > 0 && { org: organisation }),
    ...(isGiven(website) && { urls: [{ url: renderWebAddress(ctx, website, 'website on the contact card'), type: 'WORK' }] }),
  };
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

function part(ctx: StepContext, property: 'company' | 'title', text: string | undefined): { company?: string; title?: string } {
  return isGiven(text) ? { [property]: renderWithin(ctx, text, limits.maxCardText, `${property} on the contact card`) } : {};
}

function phoneOf(ctx: StepContext, template: string): NonNullable<ContactCard['phones']>[number] {
  const text = ctx.render(template).trim();
  const phone = cardPhone(text);
  if (phone === undefined) throw new StepError('VALUE_INVALID', `"${text.slice(0, 60)}" is not a phone number with its country code.`, { part: 'phone', value: text.slice(0, 60) });
  return phone;
}

function emailOf(ctx: StepContext, template: string): string {
  const text = ctx.render(template).trim();
  const email = readEmail(text);
  if (email === undefined) throw new StepError('VALUE_INVALID', `"${text.slice(0, 60)}" is not an e-mail address.`, { part: 'email', value: text.slice(0, 60) });
  return email;
}

export default sendOnce(messageOf);
