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
import { ContactModel } from '../store/models/contacts.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { OrganisationModel } from '../store/models/organisations.ts';
import { userName } from '../store/user-names.ts';
import { withoutUndefined } from '../store/without-undefined.ts';
import { catalogueOf, type Catalogue } from './catalogue.ts';

/** Everything the engine is told about the world around a conversation, read at the start of a turn. */
export interface Scene {
  readonly record: ConversationRecord;
  readonly contact: ContactView;
  readonly conversation: ConversationView;
  readonly organisation: OrganisationView;
  readonly catalogue: Catalogue;
}

/** undefined when the contact, the conversation or the organisation has been deleted. */
export async function loadScene(key: ConversationKey): Promise<Scene | undefined> {
  const [contact, record, organisation] = await Promise.all([
    ContactModel.findById(key.contactId).lean(),
    ConversationModel.findById(conversationId(key.numberId, key.contactId)).lean(),
    OrganisationModel.findById(key.orgId).lean(),
  ]);
  if (contact === null || record === null || organisation === null) return undefined;
  const [catalogue, assigneeName] = await Promise.all([
    catalogueOf(key.orgId, organisation.catalogueRevision ?? 0),
    record.assigneeId === undefined ? undefined : userName(record.assigneeId),
  ]);
  return { record, contact: contactView(contact), conversation: conversationView(record, assigneeName), organisation: organisationView(organisation), catalogue };
}

export function contactView(contact: ContactRecord): ContactView {
  const { _id: id, name, phone, username, language, timeZone, country, tags, fields, optedOutAt } = contact;
  return withoutUndefined({ id, name, phone, username, language, timeZone, country, tags, fields, optedOut: optedOutAt === undefined ? undefined : true });
}

function conversationView(record: ConversationRecord, assigneeName: string | undefined): ConversationView {
  const { _id: id, numberId, status, assigneeId } = record;
  return withoutUndefined({ id, numberId, status, assigneeId, assigneeName, windowExpiresAt: record.windowExpiresAt?.getTime() });
}

function organisationView({ _id: id, name, timeZone, calendar }: OrganisationRecord): OrganisationView {
  return { id, name, timeZone, calendar };
}
