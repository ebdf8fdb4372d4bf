import { publish } from '../../../activities/store/feed.ts';
import { ContactIdentityModel } from '../../../activities/store/models/contact-identities.ts';
import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { forgetNumber } from '../../../activities/store/number-directory.ts';
import { noteConsent } from '../../../activities/whatsapp/note-consent.ts';
import type { ExplainedEvent, NumberRecord } from '../../../schemas/generated/types.ts';
import type { ServerContext } from '../../context.ts';
import { tellConversations } from '../../people/tell-conversations.ts';
import type { Outcome } from '../outcome.ts';
import { numbersOf } from '../owners.ts';
import { objectOf, textOf, type JsonObject } from '../read/json.ts';
import { handleTemplate } from './handle-template.ts';

type Handle = (event: ExplainedEvent, content: JsonObject, numbers: readonly NumberRecord[], server: ServerContext) => Promise<string | void>;

/** What is done with events of the platform; all others are only kept. */
const handlers: Readonly<Record<string, Handle>> = {
  message_template_status_update: handleTemplate,
  message_template_quality_update: handleTemplate,
  message_template_components_update: handleTemplate,
  template_category_update: handleTemplate,
  phone_number_name_update: verifiedName,
  phone_number_quality_update: numberQuality,
  account_update: accountUpdate,
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

async function verifiedName(_event: ExplainedEvent, content: JsonObject, numbers: readonly NumberRecord[]): Promise<void> {
  const name = textOf(content['requested_verified_name']);
  if (textOf(content['decision']) === 'APPROVED' && name !== undefined) await changeNumbers(named(content, numbers), { verifiedName: name });
}

async function numberQuality(_event: ExplainedEvent, content: JsonObject, numbers: readonly NumberRecord[]): Promise<void> {
  const event = textOf(content['event']);
  const tier = textOf(content['max_daily_conversations_per_business']) ?? textOf(content['current_limit']);
  const status = event === 'FLAGGED' ? { status: 'FLAGGED' as const } : event === 'UNFLAGGED' ? { status: 'CONNECTED' as const } : {};
  await changeNumbers(named(content, numbers), { ...(tier === undefined ? {} : { messagingTier: tier }), ...(event === 'THROUGHPUT_UPGRADE' ? { throughput: 'HIGH' } : {}), ...status });
}

async function accountUpdate(event: ExplainedEvent, _content: JsonObject, numbers: readonly NumberRecord[]): Promise<string | void> {
  const status = ({ ACCOUNT_RESTRICTION: 'RESTRICTED', DISABLED_UPDATE: 'BANNED', ACCOUNT_DELETED: 'DISCONNECTED' } as const)[event.type ?? ''];
  if (status === undefined) return undefined;
  await changeNumbers(numbers, { status });
  return `WhatsApp reports ${event.type} for the account ${event.wabaId}. Look at it in the WhatsApp Manager.`;
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

/** These events name a number only by its digits. */
function named(content: JsonObject, numbers: readonly NumberRecord[]): readonly NumberRecord[] {
  const digits = (text: string | undefined): string => (text ?? '').replace(/\D/g, '');
  return numbers.filter((number) => digits(number.displayPhoneNumber) === digits(textOf(content['display_phone_number'])));
}

async function changeNumbers(numbers: readonly NumberRecord[], change: Partial<Pick<NumberRecord, 'verifiedName' | 'messagingTier' | 'throughput' | 'status'>>): Promise<void> {
  for (const { _id, orgId } of numbers) {
    await NumberModel.updateOne({ _id }, { $set: change });
    forgetNumber(_id);
    publish({ orgId, topic: 'numbers', type: 'number.changed', id: _id, data: change });
  }
}
