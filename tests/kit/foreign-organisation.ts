import { ApiKeyModel } from '../../activities/store/models/api-keys.ts';
import { ApprovalModel } from '../../activities/store/models/approvals.ts';
import { ContactModel } from '../../activities/store/models/contacts.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import { CredentialModel } from '../../activities/store/models/credentials.ts';
import { DryRunModel } from '../../activities/store/models/dry-runs.ts';
import { FlowMoveModel } from '../../activities/store/models/flow-moves.ts';
import { FlowTestModel } from '../../activities/store/models/flow-tests.ts';
import { FlowVersionModel } from '../../activities/store/models/flow-versions.ts';
import { FlowFolderModel } from '../../activities/store/models/flow-folders.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { IncomingWebhookModel } from '../../activities/store/models/incoming-webhooks.ts';
import { MediaAssetModel } from '../../activities/store/models/media-assets.ts';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import { PriceCardModel } from '../../activities/store/models/price-cards.ts';
import { RunJobModel } from '../../activities/store/models/run-jobs.ts';
import { RunProblemModel } from '../../activities/store/models/run-problems.ts';
import { RunModel } from '../../activities/store/models/runs.ts';
import { SegmentModel } from '../../activities/store/models/segments.ts';
import { TeamModel } from '../../activities/store/models/teams.ts';
import { TemplateDraftModel } from '../../activities/store/models/template-drafts.ts';
import { TemplateModel } from '../../activities/store/models/templates.ts';
import { UserModel } from '../../activities/store/models/users.ts';
import { WebhookEventModel } from '../../activities/store/models/webhook-events.ts';
import { WebhookDeliveryModel } from '../../activities/store/models/webhook-deliveries.ts';
import { WebhookSubscriptionModel } from '../../activities/store/models/webhook-subscriptions.ts';
import type { FlowGraph } from '../../schemas/generated/types.ts';
import type { Route, SchemaName } from '../../server/http/define-route.ts';

/** Ids of everything that another organisation owns, by the resource they are asked for under. */
export type ForeignIds = Readonly<Record<string, string>>;

const orgId = 'foreign-org';
const at = new Date();
const graph: FlowGraph = { schemaVersion: 1, settings: {}, nodes: [], edges: [], notes: [] };

/** Stores an organisation with one record of every kind, all with "foreign" in their ids. */
export async function foreignOrganisation(): Promise<ForeignIds> {
  const calendar = { timeZone: 'UTC', weekly: {}, holidays: [] };
  await OrganisationModel.create({ _id: orgId, name: 'Other', timeZone: 'UTC', locale: 'en', calendar, createdAt: at });
  await UserModel.create({ _id: 'foreign-user', orgId, email: 'foreign@example.com', name: 'Foreign', role: 'administrator', passwordHash: 'x', presence: 'online', createdAt: at });
  await ApiKeyModel.create({ _id: 'foreign-key', orgId, name: 'Foreign', prefix: 'parley_xxxxx', role: 'agent', createdBy: 'foreign-user', createdAt: at });
  await ContactModel.create({ _id: 'foreign-contact', orgId, tags: [], fields: {}, createdAt: at });
  await NumberModel.create({ _id: 'foreign-number', orgId, wabaId: 'foreign-waba', displayPhoneNumber: '+1', verifiedName: 'Foreign', status: 'CONNECTED', quality: 'GREEN', token: 'x', speed: { perSecond: 1 }, createdAt: at });
  await MediaAssetModel.create({ _id: 'med_foreign1', orgId, origin: 'library', kind: 'image', mimeType: 'image/png', size: 1, sha256: 'x', name: 'foreign.png', key: 'foreign-org/x', createdAt: at });
  await ConversationModel.create({ _id: 'foreign-number:foreign-contact', orgId, numberId: 'foreign-number', contactId: 'foreign-contact', status: 'open', priority: 'normal', lastMessageAt: at, unread: 0, automation: { state: 'idle', runs: [] }, createdAt: at });
  await FlowModel.create({ _id: 'foreign-flow', orgId, name: 'Foreign', kind: 'conversation', status: 'live', draft: graph, revision: 1, publishedVersion: 1, publishedHash: 'x', createdAt: at, updatedAt: at });
  await FlowVersionModel.create({ _id: 'foreign-flow:1', orgId, flowId: 'foreign-flow', number: 1, planHash: 'x', graph, message: '', createdAt: at });
  await DryRunModel.create({ _id: 'foreign-dry-run', orgId, flowId: 'foreign-flow', revision: 1, name: 'Foreign', kind: 'conversation', graph, plan: { audience: { kind: 'all' }, answers: { rule: 'silent' }, most: 1 }, state: 'done', chunks: 0, createdAt: at });
  await FlowTestModel.create({ _id: 'foreign-test', orgId, flowId: 'foreign-flow', name: 'Foreign', script: { now: at.toISOString(), steps: [{ say: 'Hello' }], contact: {}, organisation: { timeZone: 'UTC', calendar } }, expect: { sent: [], path: [] }, createdAt: at, updatedAt: at });
  await RunModel.create({ _id: 'foreign-run', orgId, flowId: 'foreign-flow', version: 1, planHash: 'x', conversationId: 'foreign-number:foreign-contact', contactId: 'foreign-contact', numberId: 'foreign-number', status: 'waiting', nodeId: 'n', startedAt: at, updatedAt: at });
  await RunProblemModel.create({ _id: 'foreign-run', orgId, flowId: 'foreign-flow', version: 1, planHash: 'x', conversationId: 'foreign-number:foreign-contact', contactId: 'foreign-contact', numberId: 'foreign-number', nodeId: 'n', kind: 'stuck', error: { code: 'STEP_CRASHED', message: 'foreign' }, variables: {}, startedAt: at, at });
  await RunJobModel.create({ _id: 'foreign-run', orgId, action: 'retry', runIds: ['foreign-run'], state: 'done', chunks: 0, createdAt: at });
  await FlowMoveModel.create({ _id: 'foreign-flow:1', orgId, flowId: 'foreign-flow', version: 1, running: 'move', timers: 'keep', releasePerMinute: 600, mapping: {}, planHash: 'x', total: 1, startedAt: at, toldAt: at });
  await TemplateModel.create({ _id: 'foreign-waba:t:en', orgId, wabaId: 'foreign-waba', metaId: '1', name: 'foreign', language: 'en', category: 'UTILITY', status: 'APPROVED', components: [], syncedAt: at });
  await TemplateDraftModel.create({ _id: 'foreign-draft', orgId, wabaId: 'foreign-waba', name: 'foreign', language: 'en', category: 'UTILITY', parameterFormat: 'POSITIONAL', components: [], revision: 1, createdAt: at, updatedAt: at });
  await PriceCardModel.create({ _id: 'foreign-org:USD:2026-10-01', orgId, card: { id: 'foreign-card', name: 'Foreign', currency: 'USD', validFrom: '2026-10-01', source: 'x', rates: [{ market: 'DE' }] }, importedBy: 'foreign-user', importedAt: at });
  await WebhookEventModel.create({ _id: 'foreign-webhook', body: '{}', orgIds: [orgId], receivedAt: at, state: 'failed', attempts: 1, problem: 'foreign' });
  await TeamModel.create({ _id: 'foreign-team', orgId, name: 'Foreign', memberIds: ['foreign-user'], strategy: 'least_busy', createdAt: at });
  await SegmentModel.create({ _id: 'foreign-segment', orgId, name: 'Foreign', condition: { match: 'all', rows: [] }, createdAt: at });
  await FlowFolderModel.create({ _id: 'foreign-folder', orgId, name: 'Foreign', createdAt: at });
  await ApprovalModel.create({ _id: 'foreign-approval', orgId, conversationId: 'foreign-number:foreign-contact', runId: 'foreign-run', flowId: 'foreign-flow', nodeId: 'n', question: 'Foreign?', options: [{ key: 'yes', name: 'Yes' }], askedIds: ['foreign-user'], expiresAt: new Date(at.getTime() + 3_600_000), createdAt: at });
  await CredentialModel.create({ _id: 'foreign-credential', orgId, name: 'Foreign', kind: 'bearer', hosts: [], secret: 'x', createdBy: 'foreign-user', createdAt: at, secretChangedAt: at });
  await IncomingWebhookModel.create({ _id: 'foreign-incoming', orgId, name: 'Foreign', keyHash: 'x', prefix: 'parley_xxxxx', numberId: 'foreign-number', contactBy: 'phone', contactPath: 'phone', createdBy: 'foreign-user', createdAt: at });
  await WebhookSubscriptionModel.create({ _id: 'foreign-subscription', orgId, name: 'Foreign', url: 'https://foreign.example/', secret: 'x', events: ['*'], active: true, createdBy: 'foreign-user', createdAt: at });
  await WebhookDeliveryModel.create({ _id: 'foreign-delivery', orgId, subscriptionId: 'foreign-subscription', event: 'x', body: '{}', state: 'dead', round: 1, attempts: 1, createdAt: at, since: at });
  return {
    users: 'foreign-user', 'api-keys': 'foreign-key', contacts: 'foreign-contact', numbers: 'foreign-number', conversations: 'foreign-number:foreign-contact',
    templates: 'foreign-waba:t:en', 'template-drafts': 'foreign-draft', 'price-cards': 'foreign-card',
    flows: 'foreign-flow', runs: 'foreign-run', media: 'med_foreign1',
    teams: 'foreign-team', segments: 'foreign-segment', 'flow-folders': 'foreign-folder', approvals: 'foreign-approval', credentials: 'foreign-credential', 'incoming-webhooks': 'foreign-incoming',
    'webhook-subscriptions': 'foreign-subscription', 'webhook-deliveries': 'foreign-delivery', 'webhook-problems': 'foreign-webhook',
  };
}

/** The address of a route with ids of the other organisation; undefined for routes without any. */
export function foreignPath({ path }: Route, foreign: ForeignIds): string | undefined {
  if (!path.includes(':')) return undefined;
  const resource = path.split('/')[1] ?? '';
  const id = foreign[resource];
  if (id === undefined) throw new Error(`tests/kit/foreign-organisation.ts has no record for ${path}.`);
  const values: Record<string, string> = { id, numberId: foreign['numbers'] ?? id, mediaId: '123', messageId: 'foreign-message', number: '1', to: '1', nodeId: 'node', testId: 'foreign-test', dryRunId: 'foreign-dry-run' };
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? id));
}

const samples: Partial<Record<SchemaName, (foreign: ForeignIds) => object>> = {
  UserUpdate: () => ({ name: 'Mine' }),
  TeamUpdate: () => ({ name: 'Mine' }),
  FlowFolderSave: () => ({ name: 'Mine' }),
  FlowPlace: () => ({ folderId: null }),
  SegmentUpdate: () => ({ name: 'Mine' }),
  ApprovalAnswer: () => ({ option: 'yes' }),
  NoteCreate: () => ({ clientId: 'client-00001', text: 'Hello' }),
  RunContinue: () => ({ nodeId: 'n' }),
  ContactEvent: () => ({ name: 'mine.event' }),
  CredentialUpdate: () => ({ name: 'Mine' }),
  ContactMergeStart: (foreign) => ({ fromId: foreign['contacts'] }),
  ContactUpdate: () => ({ name: 'Mine' }),
  ConversationUpdate: () => ({ priority: 'high' }),
  MessageSend: () => ({ clientId: 'client-00001', message: { type: 'text', text: { body: 'Hello' } } }),
  TemplateDraftSave: () => ({ revision: 1, content: { wabaId: '', name: '', language: 'en', category: 'UTILITY', parameterFormat: 'POSITIONAL', components: [] } }),
  AssignBody: () => ({ assigneeId: null }),
  FlowUpdate: () => ({ name: 'Mine' }),
  DraftSave: () => ({ graph, revision: 1 }),
  FlowPublish: () => ({ revision: 1 }),
  FlowDuplicate: () => ({}),
  VersionRestore: () => ({ revision: 1 }),
  ExperimentDecision: () => ({ arm: 'a' }),
  FlowStart: (foreign) => ({ contactId: foreign['contacts'], numberId: foreign['numbers'] }),
  RunAction: () => ({ action: 'stop' }),
  WebhookSubscriptionUpdate: () => ({ name: 'Mine' }),
  IncomingWebhookUpdate: () => ({ signed: true }),
  TemplateEdit: () => ({ components: [{ type: 'BODY', text: 'Hello there.' }] }),
  MediaUpdate: () => ({ name: 'Mine' }),
  NumberRegister: () => ({ pin: '123456' }),
  NumberUpdate: () => ({ perSecond: 5 }),
  FlowTestCreate: () => ({ name: 'Mine', script: { now: at.toISOString(), steps: [{ say: 'Hello' }], contact: {}, organisation: { timeZone: 'UTC', calendar: { timeZone: 'UTC', weekly: {}, holidays: [] } } }, expect: { sent: [], path: [] } }),
  DryRunPlan: () => ({ audience: { kind: 'all' }, answers: { rule: 'silent' }, most: 1 }),
  FlowPresence: () => ({ tab: 'tab-0001', here: true, doing: 'read', nodeIds: [] }),
  FlowTestUpdate: () => ({ name: 'Mine' }),
};

/** A body that is valid, so that nothing but the id can be what is wrong. */
export function sampleBody(schema: SchemaName, foreign: ForeignIds): object {
  const sample = samples[schema];
  if (sample === undefined) throw new Error(`tests/kit/foreign-organisation.ts has no sample of ${schema}.`);
  return sample(foreign);
}
