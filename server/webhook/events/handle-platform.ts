import { ContactIdentityModel } from '../../../activities/store/models/contact-identities.ts';
import { noteConsent } from '../../../activities/whatsapp/note-consent.ts';
import type { ExplainedEvent, NumberRecord } from '../../../schemas/generated/types.ts';
import type { ServerContext } from '../../context.ts';
import { tellConversations } from '../../people/tell-conversations.ts';
import type { Outcome } from '../outcome.ts';
import { numbersOf } from '../owners.ts';
import { objectOf, textOf, type JsonObject } from '../read/json.ts';
import { handleAccount, handleAlert, handleCapability, handleNumberName, handleNumberQuality } from './handle-number.ts';
import { handleTemplate } from './handle-template.ts';

type Handle = (event: ExplainedEvent, content: JsonObject, numbers: readonly NumberRecord[], server: ServerContext) => Promise<string | void>;

/** What is done with events of the platform; all others are only kept. */
const handlers: Readonly<Record<string, Handle>> = {
  message_template_status_update: handleTemplate,
  message_template_quality_update: handleTemplate,
  message_template_components_update: handleTemplate,
  template_category_update: handleTemplate,
  phone_number_name_update: handleNumberName,
  phone_number_quality_update: handleNumberQuality,
  business_capability_update: handleCapability,
  account_update: handleAccount,
  account_alerts: handleAlert,
  user_preferences: preference,
};

/** Events of templates, numbers, accounts and people's preferences. */
export async function handlePlatform(server: ServerContext, event: ExplainedEvent): Promise<Outcome> {
  const numbers = await numbersOf(event);
  if (numbers.length === 0) return { result: 'ignored', problem: `An event ${event.field ?? event.type ?? 'of an unknown kind'} concerns no account that is connected here.` };
  const handle = event.field === undefined ? undefined : handlers[event.field];
  const problem = await handle?.(event, objectOf(event.content) ?? {}, numbers, server);
  return { result: 'done', ...(typeof problem === 'string' ? { problem } : {}) };
}

/** "Stop" and "resume" of marketing messages, chosen by the customer in WhatsApp itself. */
async function preference(event: ExplainedEvent, content: JsonObject, numbers: readonly NumberRecord[], server: ServerContext): Promise<void> {
  const orgId = numbers[0]?.orgId;
  const identity = await ContactIdentityModel.findById(`${orgId}:wa:${event.from?.waId}`).lean();
  if (identity === null) return;
  const at = event.timestamp === null ? server.now() : event.timestamp * 1000;
  const optedOut = textOf(content['value']) === 'stop';
  const news = await noteConsent(identity.contactId, optedOut, new Date(at));
  if (news) await tellConversations(server, identity, [{ name: optedOut ? 'contact.opted_out' : 'contact.opted_in' }]);
}
