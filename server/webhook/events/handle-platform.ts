import type { ExplainedEvent, NumberRecord, WebhookEventRecord } from '../../../schemas/generated/types.ts';
import type { ServerContext } from '../../context.ts';
import type { Outcome } from '../outcome.ts';
import { numbersOf } from '../owners.ts';
import { accountAlert, accountReview, accountUpdate, capability, formEvent, historyImport, otherEvent, payment, paymentConfiguration } from '../platform/account-events.ts';
import { importHistory } from '../platform/import-history.ts';
import { isOvertaken } from '../platform/is-overtaken.ts';
import { businessUsername, numberQuality, security, verifiedName } from '../platform/number-events.ts';
import { addressBook, preference, userIdUpdate } from '../platform/person-events.ts';
import { storeReport, type PlatformFacts, type Report } from '../platform/report.ts';
import { objectOf, own, type JsonObject } from '../read/json.ts';
import { instantOf } from './connected-number.ts';
import { handleAccount, handleAlert, handleCapability, handleNumberName, handleNumberQuality } from './handle-number.ts';
import { handleTemplate } from './handle-template.ts';

type Handle = (event: ExplainedEvent, content: JsonObject, numbers: readonly NumberRecord[], server: ServerContext) => Promise<string | void>;

/** Events of templates, which have a history of their own. */
const ofTemplates: Readonly<Record<string, Handle>> = {
  message_template_status_update: handleTemplate,
  message_template_quality_update: handleTemplate,
  message_template_components_update: handleTemplate,
  template_category_update: handleTemplate,
};

/** Events of single people. A text is a problem for the administrator. */
const ofPeople: Readonly<Record<string, (facts: PlatformFacts) => Promise<string | void>>> = {
  user_preferences: preference,
  user_id_update: userIdUpdate,
  smb_app_state_sync: addressBook,
};

/** What becomes of numbers, and what was written from them before; people are told by a report besides. */
const ofNumbers: Readonly<Record<string, Handle>> = {
  phone_number_name_update: handleNumberName,
  phone_number_quality_update: handleNumberQuality,
  business_capability_update: handleCapability,
  account_update: handleAccount,
  account_alerts: handleAlert,
  history: importHistory,
};

/** Events of numbers and accounts in words. All others are kept with a word or two. */
const reports: Readonly<Record<string, (facts: PlatformFacts) => Report>> = {
  phone_number_name_update: verifiedName,
  phone_number_quality_update: numberQuality,
  phone_number_username_update: businessUsername,
  business_username_updates: businessUsername,
  security,
  account_update: accountUpdate,
  account_review_update: accountReview,
  account_alerts: accountAlert,
  business_capability_update: capability,
  flows: formEvent,
  payment_configuration_update: paymentConfiguration,
  history: historyImport,
};

/** Events of templates, numbers, accounts and people's preferences. */
export async function handlePlatform(server: ServerContext, row: WebhookEventRecord, event: ExplainedEvent): Promise<Outcome> {
  const field = event.field ?? '';
  const numbers = await numbersOf(event);
  if (numbers.length === 0) return { result: 'ignored', problem: event.field === undefined ? 'A body that is no webhook of WhatsApp came in.' : `An event ${event.field} concerns no account that is connected here.` };
  if (event.type === 'group_message') return { result: 'ignored', problem: 'A message in a group came in. Parley talks to one person at a time: the message is kept here, and no flow and no conversation was told.' };
  const content = objectOf(event.content) ?? {};
  const facts: PlatformFacts = { event, content, numbers, server, at: instantOf(event, row.receivedAt) };
  const person = own(ofPeople, field);
  const template = own(ofTemplates, field);
  // Kept in words all the same.
  const late = await isOvertaken(facts);
  const problem = (await person?.(facts)) ?? (late ? undefined : await (template ?? own(ofNumbers, field))?.(event, content, numbers, server));
  if (person === undefined && template === undefined) await storeReport(facts, (event.type === 'payment' ? payment : (own(reports, field) ?? otherEvent))(facts), row);
  return { result: 'done', ...(typeof problem === 'string' ? { problem } : {}) };
}
