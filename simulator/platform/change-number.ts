import { perSecond } from '../graph/numbers/new-number.ts';
import { setTier } from '../graph/numbers/messaging-tier.ts';
import { THROUGHPUT } from '../graph/limits.ts';
import type { Sim } from '../sim.ts';
import { NAME_STATUSES, NUMBER_STATUSES, type BusinessNumber, type NameStatus } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';
import { tierNamed } from '../world/reach.ts';
import { ControlError } from '../control/control-error.ts';

/** What the platform may do to a number. */
export interface NumberChange {
  status?: string;
  qualityRating?: BusinessNumber['qualityRating'];
  /** `STANDARD`, `HIGH` or messages per second. */
  throughput?: string | number;
  /** Of the whole portfolio. */
  messagingLimitTier?: string;
  verifiedName?: string;
  nameStatus?: string;
  allowedRecipients?: string[];
  /** Refuses sends with 131057 for this long, as during an upgrade of the throughput. */
  maintenanceSeconds?: number;
  isOnBizApp?: boolean;
}

/** Changes a number and sends the webhooks by which the platform tells of it. */
export function changeNumber(sim: Sim, number: BusinessNumber, change: NumberChange): void {
  if (change.status !== undefined) setStatus(sim, number, change.status);
  if (change.throughput !== undefined) setThroughput(sim, number, perSecond(change.throughput));
  if (change.messagingLimitTier !== undefined) setTierOf(sim, number, change.messagingLimitTier);
  if (change.verifiedName !== undefined) number.verifiedName = change.verifiedName;
  if (change.nameStatus !== undefined) setNameStatus(sim, number, change.nameStatus);
  if (change.qualityRating !== undefined) number.qualityRating = change.qualityRating;
  if (change.allowedRecipients !== undefined) number.allowedRecipients = change.allowedRecipients.map((written) => written.replaceAll(/\D/g, ''));
  if (change.maintenanceSeconds !== undefined) number.maintenanceUntil = sim.timeline.now() + change.maintenanceSeconds * 1000;
  if (change.isOnBizApp !== undefined) number.isOnBizApp = change.isOnBizApp;
  sim.bus.emit({ type: 'setup' });
}

function setStatus(sim: Sim, number: BusinessNumber, wanted: string): void {
  const status = NUMBER_STATUSES.find((one) => one === wanted);
  if (!status) throw new ControlError(`status must be one of ${NUMBER_STATUSES.join(', ')}.`, 'status');
  const wasFlagged = number.status === 'FLAGGED';
  number.status = status;
  if ((status === 'FLAGGED') !== wasFlagged) tellQuality(sim, number, status === 'FLAGGED' ? 'FLAGGED' : 'UNFLAGGED');
}

function setThroughput(sim: Sim, number: BusinessNumber, wanted: number): void {
  const isUpgrade = wanted >= THROUGHPUT.HIGH && number.throughputPerSecond < THROUGHPUT.HIGH;
  number.throughputPerSecond = wanted;
  if (isUpgrade) tellQuality(sim, number, 'THROUGHPUT_UPGRADE');
}

function setTierOf(sim: Sim, number: BusinessNumber, wanted: string): void {
  const tier = tierNamed(wanted);
  if (!tier) throw new ControlError(`There is no messaging limit ${wanted}.`, 'messagingLimitTier');
  setTier(sim, sim.world.portfolioOf(number.wabaId), tier);
}

const DECISIONS: Readonly<Partial<Record<NameStatus, string>>> = { APPROVED: 'APPROVED', DECLINED: 'REJECTED', PENDING_REVIEW: 'PENDING' };

function setNameStatus(sim: Sim, number: BusinessNumber, wanted: string): void {
  const status = NAME_STATUSES.find((one) => one === wanted);
  if (!status) throw new ControlError(`nameStatus must be one of ${NAME_STATUSES.join(', ')}.`, 'nameStatus');
  number.nameStatus = status;
  const decision = DECISIONS[status];
  if (decision === undefined) return;
  tell(sim, number, 'phone_number_name_update', {
    decision, requested_verified_name: number.verifiedName, rejection_reason: decision === 'REJECTED' ? 'NAME_NOT_CONSISTENT' : null,
  });
}

function tellQuality(sim: Sim, number: BusinessNumber, event: string): void {
  tell(sim, number, 'phone_number_quality_update', { event, max_daily_conversations_per_business: sim.world.portfolioOf(number.wabaId).tier });
}

function tell(sim: Sim, number: BusinessNumber, field: string, value: JsonObject): void {
  sim.publisher.platform(number.wabaId, field, { display_phone_number: number.digits, ...value });
}
