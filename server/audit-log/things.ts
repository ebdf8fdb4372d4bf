import type { Model } from 'mongoose';
import { contactItem } from '../../activities/messages/conversation-change.ts';
import { ApiKeyModel } from '../../activities/store/models/api-keys.ts';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import { CredentialModel } from '../../activities/store/models/credentials.ts';
import { FlowFolderModel } from '../../activities/store/models/flow-folders.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { IncomingWebhookModel } from '../../activities/store/models/incoming-webhooks.ts';
import { MediaAssetModel } from '../../activities/store/models/media-assets.ts';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import { SegmentModel } from '../../activities/store/models/segments.ts';
import { TeamModel } from '../../activities/store/models/teams.ts';
import { TemplateModel } from '../../activities/store/models/templates.ts';
import { UserModel } from '../../activities/store/models/users.ts';
import { WebhookSubscriptionModel } from '../../activities/store/models/webhook-subscriptions.ts';
import type { AuditTargetKind } from '../../schemas/generated/types.ts';

/** Names by id of those that are still there. */
type Find = (orgId: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** Kinds of things that can be looked up; of others an entry says all there is. */
const finders: Partial<Record<AuditTargetKind, Find>> = {
  organisation: async (orgId) => new Map((await OrganisationModel.find({ _id: orgId }, { name: 1 }).lean()).map(({ _id, name }) => [_id, name])),
  user: named(UserModel),
  apiKey: named(ApiKeyModel),
  team: named(TeamModel),
  credential: named(CredentialModel),
  incomingWebhook: named(IncomingWebhookModel),
  webhookSubscription: named(WebhookSubscriptionModel),
  template: named(TemplateModel),
  media: named(MediaAssetModel, { deletedAt: { $exists: false } }),
  flow: named(FlowModel),
  flowFolder: named(FlowFolderModel),
  segment: named(SegmentModel),
  number: async (orgId, ids) => new Map((await NumberModel.find({ _id: { $in: [...ids] }, orgId }, { displayPhoneNumber: 1 }).lean()).map(({ _id, displayPhoneNumber }) => [_id, displayPhoneNumber])),
  contact: findContacts,
  conversation: async (orgId, ids) => {
    const conversations = await ConversationModel.find({ _id: { $in: [...ids] }, orgId }, { contactId: 1 }).lean();
    const names = await findContacts(orgId, conversations.map(({ contactId }) => contactId));
    return new Map(conversations.map(({ _id, contactId }) => [_id, names.get(contactId) ?? contactId]));
  },
};

/** What the ids in an entry's details stand for, by the name of the detail. */
export const kindOfDetail: Readonly<Record<string, AuditTargetKind>> = {
  flowId: 'flow', copyOf: 'flow', folderId: 'flowFolder', contactId: 'contact', otherId: 'contact', fromId: 'contact', numberId: 'number', conversationId: 'conversation', assigneeId: 'user', teamId: 'team', segmentId: 'segment',
};

export interface ThingKey {
  readonly kind: AuditTargetKind;
  readonly id: string;
}

/** Names of things of any kinds, one question for each kind; gives how to look one up: undefined when it is not there (any more). */
export async function findThings(orgId: string, keys: readonly ThingKey[]): Promise<(key: ThingKey) => string | undefined> {
  const byKind = Map.groupBy(keys, ({ kind }) => kind);
  const found = await Promise.all([...byKind].map(async ([kind, some]) => [kind, await finders[kind]?.(orgId, [...new Set(some.map(({ id }) => id))])] as const));
  const names = new Map(found);
  return ({ kind, id }) => names.get(kind)?.get(id);
}

function named<Stored extends { readonly _id: string; readonly name: string }>(model: Model<Stored>, alive: object = {}): Find {
  return async (orgId, ids) => {
    const records = await model.find({ _id: { $in: ids }, orgId, ...alive } as object, { name: 1 }).lean<{ _id: string; name: string }[]>();
    return new Map(records.map(({ _id, name }) => [_id, name]));
  };
}

async function findContacts(orgId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const contacts = await ContactModel.find({ _id: { $in: [...ids] }, orgId, mergedInto: { $exists: false } }).lean();
  return new Map(contacts.map((contact) => [contact._id, contactItem(contact).name]));
}
