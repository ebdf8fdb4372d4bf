import type { FlowPlan, FlowRecord, LiveFlow, SegmentRule, TeamHours } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { Cache } from '../store/cache.ts';
import { FlowModel } from '../store/models/flows.ts';
import { OrganisationModel } from '../store/models/organisations.ts';
import { SegmentModel } from '../store/models/segments.ts';
import { TeamModel } from '../store/models/teams.ts';
import { heardStatuses } from '../../workflows/engine/deliveries.ts';
import { installedNodes } from '../../workflows/engine/registry.ts';
import { loadPlans } from './plans.ts';
import type { Trial } from './flows-for.ts';

/** What an organisation's flows are, as far as a conversation needs to know. */
export interface Catalogue {
  /** Published flows that may start. */
  readonly live: readonly LiveFlow[];
  /** Drafts, and for whom they run instead of what is published. */
  readonly trials: readonly Trial[];
  /** Plans of the live flows, by hash: loaded once, however many messages arrive. */
  readonly plans: ReadonlyMap<string, FlowPlan>;
  /** Names of all flows, also of those that only finish their runs. */
  readonly names: ReadonlyMap<string, string>;
  /** Delivery statuses that triggers of live flows look for. */
  readonly statuses: ReadonlySet<string>;
  /** Teams with their opening hours. */
  readonly teams: readonly TeamHours[];
  readonly segments: readonly SegmentRule[];
}

/** The version of runs of a draft: versions that are published count from 1. */
export const DRAFT_VERSION = 0;

/**
 * One read of the flows per revision and organisation. The age limit is a net for a change that forgot to raise
 * the revision.
 */
const cache = new Cache<string, Catalogue>({ max: 1000, maxAgeMs: limits.catalogueMaxAgeMs });

/** revision: catalogueRevision of the organisation, read in the same turn, so that a publish counts at once. */
export function catalogueOf(orgId: string, revision: number): Promise<Catalogue> {
  return cache.get(`${orgId}:${revision}`, () => loadCatalogue(orgId));
}

/** Delivery statuses that flows of an organisation look for, at most catalogueMaxAgeMs old: asked with every status that arrives. */
export function statusesHeard(orgId: string): Promise<ReadonlySet<string>> {
  return heard.get(orgId, async () => {
    const organisation = await OrganisationModel.findById(orgId, { catalogueRevision: 1 }).lean();
    return (await catalogueOf(orgId, organisation?.catalogueRevision ?? 0)).statuses;
  });
}

const heard = new Cache<string, ReadonlySet<string>>({ max: 1000, maxAgeMs: limits.catalogueMaxAgeMs });

/** Tells all workers that an organisation's flows, teams or segments have changed. Call it after the change is stored. */
export async function catalogueChanged(orgId: string): Promise<void> {
  await OrganisationModel.updateOne({ _id: orgId }, { $inc: { catalogueRevision: 1 } });
}

async function loadCatalogue(orgId: string): Promise<Catalogue> {
  const [flows, teams, segments] = await Promise.all([flowsOf(orgId), teamsOf(orgId), segmentsOf(orgId)]);
  const published = flows.filter(isLive);
  const tried = flows.flatMap((flow) => (flow.trial === undefined || flow.status === 'archived' ? [] : [{ flow, trial: flow.trial }]));
  const plans = await loadPlans([...published.map((flow) => flow.publishedHash), ...tried.map(({ trial }) => trial.hash)]);
  const live = published.flatMap((flow) => liveFlow(flow, flow.publishedVersion, flow.publishedHash, plans));
  const trials = tried.flatMap(({ flow, trial }) => liveFlow(flow, DRAFT_VERSION, trial.hash, plans).map((draft) => ({ flow: draft, audience: trial.audience })));
  const names = new Map(flows.map((flow) => [flow._id, flow.name]));
  return { live, trials, plans, names, statuses: heardStatuses([...live, ...trials.map(({ flow }) => flow)], plans, installedNodes.manifests), teams, segments };
}

function liveFlow({ _id: flowId, name, kind, createdAt }: Pick<FlowRecord, '_id' | 'name' | 'kind' | 'createdAt'>, version: number, planHash: string, plans: ReadonlyMap<string, FlowPlan>): LiveFlow[] {
  const plan = plans.get(planHash);
  return plan === undefined ? [] : [{ flowId, name, kind, version, planHash, priority: plan.settings.priority ?? limits.defaultFlowPriority, createdAt: createdAt.getTime() }];
}

function flowsOf(orgId: string) {
  return FlowModel.find({ orgId }).select('name kind status publishedVersion publishedHash trial createdAt').lean();
}

async function segmentsOf(orgId: string): Promise<SegmentRule[]> {
  const segments = await SegmentModel.find({ orgId }).select('condition').lean();
  return segments.map(({ _id: id, condition }) => ({ id, condition }));
}

async function teamsOf(orgId: string): Promise<TeamHours[]> {
  const teams = await TeamModel.find({ orgId }).select('name calendar').lean();
  return teams.map(({ _id: id, name, calendar }) => ({ id, name, ...(calendar === undefined ? {} : { calendar }) }));
}

type Publication = Pick<FlowRecord, 'status' | 'publishedHash' | 'publishedVersion'>;

function isLive<Flow extends Publication>(flow: Flow): flow is Flow & { publishedHash: string; publishedVersion: number } {
  return flow.status === 'live' && flow.publishedHash !== undefined && flow.publishedVersion !== undefined;
}
