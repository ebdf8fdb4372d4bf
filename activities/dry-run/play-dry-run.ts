import { setImmediate as breathe } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { ConversationRecord, DryRunCounts, DryRunRecord } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { DryRunActivities } from '../../workflows/activity-contract.ts';
import { playContact, type DryRunSetting } from '../../workflows/engine/dry-run/play-contact.ts';
import { countPlay, noPlays, sumCounts } from '../../workflows/engine/dry-run/sum-plays.ts';
import { conversationId } from '../../workflows/names.ts';
import { priceTableOf } from '../costs/price-table-of.ts';
import { calledFlows } from '../engine/called-flows.ts';
import { catalogueOf } from '../engine/catalogue.ts';
import { organisationView } from '../engine/scene.ts';
import { publish } from '../store/feed.ts';
import { ConversationModel } from '../store/models/conversations.ts';
import { DryRunChunkModel } from '../store/models/dry-run-chunks.ts';
import { DryRunModel } from '../store/models/dry-runs.ts';
import { NumberModel } from '../store/models/numbers.ts';
import { OrganisationModel } from '../store/models/organisations.ts';
import { dryRunCounts } from './dry-run-counts.ts';
import { findAudience, type Person } from './find-audience.ts';

type Known = ReadonlyMap<string, ConversationRecord>;

/** Plays a draft for the next few contacts. Nothing is sent or changed; a chunk that was stored before is not played again. */
export const playDryRun: DryRunActivities['playDryRun'] = async ({ dryRunId, chunk, after }) => {
  const record = await DryRunModel.findById(dryRunId).lean();
  if (record === null) throw ApplicationFailure.nonRetryable(`The dry run ${dryRunId} is gone.`, 'NOT_FOUND');
  if (record.state !== 'running') return {};
  const _id = `${dryRunId}:${chunk}`;
  const stored = await DryRunChunkModel.findById(_id).lean();
  const { counts, last } = stored ?? (await playPart(record, after));
  if (stored === null) await DryRunChunkModel.replaceOne({ _id }, { _id, orgId: record.orgId, counts, ...(last === undefined ? {} : { last }) }, { upsert: true });
  await DryRunModel.updateOne({ _id: dryRunId, chunks: { $lt: chunk + 1 } }, { $set: { chunks: chunk + 1 } });
  publish({ orgId: record.orgId, topic: `flow:${record.flowId}`, type: 'dryRun.changed', id: dryRunId });
  return last === undefined ? {} : { last };
};

async function playPart(record: DryRunRecord, after: string | undefined): Promise<{ counts: DryRunCounts; last: string | undefined }> {
  const { orgId, flowId, name, kind, graph, plan, createdAt } = record;
  const before = await dryRunCounts(record);
  const owner = await OrganisationModel.findById(orgId).lean();
  if (owner === null) return { counts: noPlays, last: undefined };
  const organisation = { ...organisationView(owner, await catalogueOf(orgId, owner.catalogueRevision ?? 0)), prices: await priceTableOf(orgId) };
  const now = createdAt.getTime();
  const [{ people, looked, last }, others, number] = await Promise.all([
    findAudience(record, organisation, after, now),
    calledFlows(orgId, flowId, graph),
    NumberModel.findOne({ orgId }, { _id: 1 }).sort({ _id: 1 }).lean(),
  ]);
  const setting: DryRunSetting = { flow: { flowId, name, kind, graph }, others, organisation, nodeId: plan.nodeId, answers: plan.answers, now };
  const numberId = number?._id ?? 'number-1';
  const known = await conversationsOf(people, numberId);
  let parts: DryRunCounts[] = [{ ...noPlays, looked }];
  let played = before.played;
  for (const person of people) {
    if (played >= plan.most) break;
    const counted = playOne(setting, person, numberId, known);
    played += counted.played;
    parts = [sumCounts([...parts, counted])];
    Context.current().heartbeat();
    // Customers' messages are answered by the same process.
    await breathe();
  }
  const enough = played >= plan.most || before.looked + looked >= limits.maxDryRunLooked;
  return { counts: sumCounts(parts), last: enough ? undefined : last };
}

async function conversationsOf(people: readonly Person[], first: string): Promise<Known> {
  const ids = people.flatMap((person) => ('view' in person ? [conversationId(person.view.homeNumberId ?? first, person.view.id)] : []));
  const conversations = await ConversationModel.find({ _id: { $in: ids } }).lean();
  return new Map(conversations.map((conversation) => [conversation._id, conversation]));
}

function playOne(setting: DryRunSetting, person: Person, first: string, known: Known): DryRunCounts {
  const { flowId } = setting.flow;
  if ('invalid' in person) return countPlay(flowId, { name: person.invalid }, { excluded: 'invalid_phone' });
  const { view } = person;
  const numberId = view.homeNumberId ?? first;
  const id = conversationId(numberId, view.id);
  const record = known.get(id);
  const windowExpiresAt = record?.windowExpiresAt?.getTime();
  const freeEntryUntil = record?.freeEntryUntil?.getTime();
  const conversation = { id, numberId, status: 'open' as const, ...(windowExpiresAt === undefined ? {} : { windowExpiresAt }), ...(freeEntryUntil === undefined ? {} : { freeEntryUntil }) };
  const play = playContact(setting, { contact: view, conversation, memory: record?.memory });
  return countPlay(flowId, { id: view.id, name: view.name ?? view.phone ?? view.username ?? view.id, country: view.country }, play);
}
