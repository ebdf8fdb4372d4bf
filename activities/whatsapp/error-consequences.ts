import type { ContactRecord, NumberRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { MetaErrorRule } from '../../schemas/meta-error-rule.ts';
import { changeNumber } from '../speed/change-number.ts';
import { ContactModel } from '../store/models/contacts.ts';
import { noteRefusal } from '../templates/note-refusal.ts';
import { openBreaker } from './breaker.ts';
import { noteConsent } from './note-consent.ts';

export interface ErrorScene {
  readonly rule: MetaErrorRule;
  readonly code: number | undefined;
  readonly number: Pick<NumberRecord, '_id'>;
  readonly contactId: string;
  /** Of the template that was sent, if any. */
  readonly templateId?: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * What an error means for everything else: the person, the template, the number or the account that it concerns. Told by
 * the answer to a call or later by a status, it is the same. What becomes of the message itself is not decided here.
 */
export async function applyConsequences({ rule, code, number, contactId, templateId, now }: ErrorScene): Promise<void> {
  if (rule.risk === true) await changeNumber(number._id, { risk: { kind: 'spam', detail: `${code ?? 'error'}: ${rule.message}` } }, now);
  switch (rule.scope) {
    case 'message':
      return;
    case 'contact':
      if (rule.class === 'opted_out') await noteConsent(contactId, true, new Date(now), { kind: 'refusal' });
      else if (rule.action === 'refuse') await noteUnreachable(contactId, rule, code, now);
      return;
    case 'template':
      await noteRefusal(templateId, code);
      return;
    case 'number':
    case 'account':
      if (rule.action === 'hold') await openBreaker(number._id, { code: String(code ?? 'http'), message: rule.message, scope: rule.scope }, now);
  }
}

async function noteUnreachable(contactId: string, { message, quietMs }: MetaErrorRule, code: number | undefined, now: number): Promise<void> {
  const unreachable: NonNullable<ContactRecord['unreachable']> = { at: new Date(now), until: new Date(now + (quietMs ?? limits.unreachableMs)), message, marketingOnly: quietMs !== undefined, ...(code === undefined ? {} : { code }) };
  await ContactModel.updateOne({ _id: contactId }, { $set: { unreachable } });
}
