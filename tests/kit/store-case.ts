import { forgetScene } from '../../activities/engine/scene.ts';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { MessageModel } from '../../activities/store/models/messages.ts';
import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import { PlanModel } from '../../activities/store/models/plans.ts';
import { SegmentModel } from '../../activities/store/models/segments.ts';
import { TeamModel } from '../../activities/store/models/teams.ts';
import { UserModel } from '../../activities/store/models/users.ts';
import type { AssignCommand, ContactView, ConversationKey, ConversationView, EngineEvent } from '../../schemas/generated/types.ts';
import { assigneeFor } from '../../workflows/engine/play/carrier.ts';
import { conversationId } from '../../workflows/names.ts';
import type { CaseTape } from './case-tape.ts';

/** Puts the world of a golden case into the store: organisation, contact, conversation and the published flow. */
export async function storeCase({ key, organisation, contact, conversation, live, plans, sentElsewhere, begin }: CaseTape): Promise<void> {
  const createdAt = new Date(begin);
  const { id: orgId, teams = [], segments = [], ...rest } = organisation;
  const { id: contactId, optedOut, blocked, ...person } = contact;
  const { id, status, assigneeId, windowExpiresAt } = conversation;
  await Promise.all([
    OrganisationModel.create({ ...rest, _id: orgId, locale: 'en', catalogueRevision: 0, createdAt }),
    ContactModel.create({ ...person, _id: contactId, orgId, createdAt, automaticSends: sentElsewhere.map((sent) => ({ ...sent, numberId: 'another-number' })), ...(optedOut === true ? { optedOutAt: createdAt } : {}), ...(blocked === true ? { blockedAt: createdAt } : {}) }),
    ConversationModel.create({
      _id: id, orgId, numberId: key.numberId, contactId, status, priority: 'normal', lastMessageAt: createdAt, unread: 0, automation: { state: 'idle', runs: [] }, createdAt,
      ...(assigneeId === undefined ? {} : { assigneeId }), ...(windowExpiresAt === undefined ? {} : { windowExpiresAt: new Date(windowExpiresAt) }),
    }),
    ...[...plans].map(([hash, plan]) => PlanModel.create({ _id: hash, plan, createdAt })),
    ...teams.map(({ id: _id, ...team }) => TeamModel.create({ ...team, _id, orgId, memberIds: [], strategy: 'least_busy', createdAt })),
    ...segments.map(({ id: _id, condition }) => SegmentModel.create({ _id, orgId, name: _id, condition, createdAt })),
    ...live.map(({ flowId, name, kind, planHash, version }) =>
      FlowModel.create({ _id: flowId, orgId, name, kind, status: 'live', draft: { schemaVersion: 1, settings: {}, nodes: [], edges: [], notes: [] }, revision: 1, publishedVersion: version, publishedHash: planHash, createdAt, updatedAt: createdAt })),
  ]);
}

/** What the server stores before it tells a conversation's workflow of an event. */
export async function storeHappening({ numberId, contactId, orgId }: ConversationKey, event: EngineEvent, contact: ContactView, conversation: ConversationView): Promise<void> {
  const _id = conversationId(numberId, contactId);
  const { status, windowExpiresAt, assigneeId } = conversation;
  if (event.kind === 'inbound') await ConversationModel.updateOne({ _id }, { $set: { status, ...(windowExpiresAt === undefined ? {} : { windowExpiresAt: new Date(windowExpiresAt) }) } });
  if (assigneeId !== undefined) await storePerson(orgId, assigneeId);
  if (event.kind === 'agent') await ConversationModel.updateOne({ _id }, { $set: { status, ...(event.action === 'assigned' && assigneeId !== undefined ? { assigneeId } : {}) } });
  if (event.kind === 'external') await ContactModel.updateOne({ _id: contactId }, { $set: { tags: contact.tags } });
  if (event.kind === 'delivery' && event.reached?.includes('delivered') === true) await MessageModel.updateOne({ _id: event.sendId }, { $set: { 'stateAt.delivered': new Date(event.at) } }, { upsert: true });
  forgetScene(_id);
}

/** Somebody of the simulated team gets the conversation. */
export async function storeAssignment({ numberId, contactId, orgId }: ConversationKey, { to }: AssignCommand): Promise<void> {
  const _id = conversationId(numberId, contactId);
  const assigneeId = assigneeFor(to);
  if (assigneeId !== null) await storePerson(orgId, assigneeId);
  await ConversationModel.updateOne({ _id }, assigneeId === null ? { $unset: { assigneeId: 1 } } : { $set: { assigneeId } });
  forgetScene(_id);
}

/** Before anybody looks for the name: names are remembered for a while. */
async function storePerson(orgId: string, userId: string): Promise<void> {
  await UserModel.updateOne({ _id: userId }, { $setOnInsert: { orgId, email: `${userId}@golden.example`.toLowerCase(), name: userId, role: 'agent', passwordHash: '-', presence: 'online', createdAt: new Date() } }, { upsert: true });
}
