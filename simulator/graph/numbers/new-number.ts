import { NAME_STATUSES, NUMBER_STATUSES, type BusinessNumber, type NumberStatus } from '../../world/entities.ts';
import { callingCodeOf, displayNumber } from '../../world/wa-id.ts';
import { THROUGHPUT } from '../limits.ts';

/** What has to be said about a number; the rest has a default. */
export interface NumberSeed {
  id: string;
  wabaId: string;
  displayPhoneNumber: string;
  verifiedName: string;
  status?: string;
  /** `STANDARD` (80/s), `HIGH` (1,000/s) or messages per second. */
  throughput?: string | number;
  qualityRating?: string;
  /** Of the whole portfolio, because its numbers share it. */
  messagingLimitTier?: string;
  allowedRecipients?: string[];
  nameStatus?: string;
  isOnBizApp?: boolean;
  username?: string;
}

/** A business number with every setting at its default. */
export function newNumber(seed: NumberSeed, now: number): BusinessNumber {
  const digits = seed.displayPhoneNumber.replaceAll(/\D/g, '');
  return {
    id: seed.id,
    wabaId: seed.wabaId,
    displayPhoneNumber: /\s/.test(seed.displayPhoneNumber) ? seed.displayPhoneNumber : displayNumber(digits),
    digits,
    callingCode: callingCodeOf(digits),
    verifiedName: seed.verifiedName,
    status: isStatus(seed.status) ? seed.status : 'CONNECTED',
    qualityRating: seed.qualityRating === 'YELLOW' || seed.qualityRating === 'RED' || seed.qualityRating === 'UNKNOWN' ? seed.qualityRating : 'GREEN',
    throughputPerSecond: seed.throughput === undefined && seed.isOnBizApp ? THROUGHPUT.COEXISTENCE : perSecond(seed.throughput),
    allowedRecipients: (seed.allowedRecipients ?? []).map((number) => number.replaceAll(/\D/g, '')),
    pin: '',
    override: null,
    profile: {},
    settings: {},
    lastOnboardedAt: now,
    ...(seed.isOnBizApp === undefined ? {} : { isOnBizApp: seed.isOnBizApp }),
    ...(seed.username === undefined ? {} : { username: seed.username }),
    nameStatus: NAME_STATUSES.find((name) => name === seed.nameStatus) ?? 'APPROVED',
  };
}

/** Messages per second for a level or a figure. */
export function perSecond(throughput: string | number | undefined): number {
  if (typeof throughput === 'number' && throughput > 0) return throughput;
  return throughput === 'HIGH' ? THROUGHPUT.HIGH : THROUGHPUT.STANDARD;
}

function isStatus(value: string | undefined): value is NumberStatus {
  return value !== undefined && (NUMBER_STATUSES as readonly string[]).includes(value);
}
