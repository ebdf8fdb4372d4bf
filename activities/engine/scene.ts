import type {
  ContactRecord,
  ContactView,
  ConversationKey,
  ConversationRecord,
  ConversationView,
  OrganisationRecord,
  OrganisationView,
} from '../../schemas/generated/types.ts';
import { conversationId } from '../../workflows/names.ts';
import { priceTableOf } from '../costs/price-table-of.ts';
import { ContactModel } from '../store/models/contacts.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { OrganisationModel } from '../store/models/organisations.ts';
import { userName } from '../store/user-names.ts';
import { withoutUndefined } from '../store/without-undefined.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';

/** Everything the engine is told about the world around a conversation, read at the start of a turn. */
export interface Scene {
  readonly record: ConversationRecord;
  readonly contactRecord: ContactRecord;
  readonly contact: ContactView;
  readonly conversation: ConversationView;
  readonly organisation: OrganisationView;
  readonly catalogue: Catalogue;
}

/** Conversations whose scene is remembered, and for how long. */
const MAX_RECENT = 500;
const RECENT_MS = 1500;
const recent = new Map<string, { readonly scene: Scene; readonly readAt: number }>();

/** undefined when the contact, the conversation or the organisation has been deleted. */
export async function loadScene(key: ConversationKey): Promise<Scene | undefined> {
  const id = conversationId(key.numberId, key.contactId);
  const [contact, record, organisation] = await Promise.all([
    ContactModel.findById(key.contactId).lean(),
    ConversationModel.findById(id).lean(),
    OrganisationModel.findById(key.orgId).lean(),
  ]);
  if (contact === null || record === null || organisation === null) return undefined;
  const [catalogue, prices, assigneeName] = await Promise.all([
    catalogueOf(key.orgId, organisation.catalogueRevision ?? 0),
    priceTableOf(key.orgId, key.numberId),
    record.assigneeId === undefined ? undefined : userName(record.assigneeId),
  ]);
  const scene = { record, contactRecord: contact, contact: contactView(contact), conversation: conversationView(record, assigneeName), organisation: { ...organisationView(organisation, catalogue), prices }, catalogue };
  remember(id, { scene, readAt: Date.now() });
  return scene;
}

/**
 * What this process read of a conversation a moment ago: good enough where nothing has happened since but what
 * automation itself did, such as a message that was sent. undefined: read it.
 */
export function recentScene(id: string): Scene | undefined {
  const found = recent.get(id);
  return found !== undefined && Date.now() - found.readAt <= RECENT_MS ? found.scene : undefined;
}

/** Our own turn changed what the conversation shows of automation. */
export function updateRecentScene(id: string, automation: ConversationRecord['automation']): void {
  const found = recent.get(id);
  if (found !== undefined) recent.set(id, { ...found, scene: { ...found.scene, record: { ...found.scene.record, automation } } });
}

/** The database has been changed: the next turn reads again. */
export function forgetScene(id: string): void {
  recent.delete(id);
}

function remember(id: string, entry: { readonly scene: Scene; readonly readAt: number }): void {
  recent.delete(id);
  recent.set(id, entry);
  const oldest = recent.keys().next();
  if (recent.size > MAX_RECENT && oldest.done !== true) recent.delete(oldest.value);
}

export function contactView(contact: ContactRecord): ContactView {
  const { _id: id, name, phone, username, language, timeZone, homeNumberId, country, tags, fields, optedOutAt, blockedAt } = contact;
  return withoutUndefined({ id, name, phone, username, language, timeZone, homeNumberId, country, tags, fields, optedOut: optedOutAt === undefined ? undefined : true, blocked: blockedAt === undefined ? undefined : true });
}

function conversationView(record: ConversationRecord, assigneeName: string | undefined): ConversationView {
  const { _id: id, numberId, status, assigneeId, teamId } = record;
  return withoutUndefined({ id, numberId, status, assigneeId, assigneeName, teamId, windowExpiresAt: record.windowExpiresAt?.getTime(), freeEntryUntil: record.freeEntryUntil?.getTime() });
}

export function organisationView({ _id: id, name, timeZone, calendar, messaging }: OrganisationRecord, { teams, segments }: Catalogue): OrganisationView {
  return { id, name, timeZone, calendar, ...(teams.length === 0 ? {} : { teams: [...teams] }), ...(segments.length === 0 ? {} : { segments: [...segments] }), ...(messaging === undefined ? {} : { messaging }) };
}
