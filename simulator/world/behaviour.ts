/** How the simulated platform behaves; every member can be changed while it runs (`PUT /_sim/behaviour`). */
export interface Behaviour {
  /** Milliseconds after acceptance (for `readMs`: after delivery) at which a status is reached. */
  ladder: { sentMs: number; deliveredMs: number; readMs: number };
  /** Customers read by themselves unless their own setting says otherwise. */
  autoRead: boolean;
  /** Leaves out `delivered` when a message is read by itself, as happens on the real platform. */
  skipDelivered: boolean;
  /** Free-form text outside the window: accepted and failed later, refused at once, or not checked. */
  windowCheck: 'later' | 'atOnce' | 'off';
  /** Enforce the number's messages per second (130429). */
  throughputLimit: boolean;
  /** Enforce one message per 6 s to one person, with a burst of 45 (131056). */
  pairLimit: boolean;
  /** Enforce the people a portfolio may write to first within 24 hours (131048). */
  messagingLimit: boolean;
  /** Raise that limit by itself 6 hours after half of it was used. */
  tierUpgrades: boolean;
  /** Enforce 5,000 management calls per hour, app and account, or 200 without a connected number (80007). */
  managementLimit: boolean;
  /** Marketing templates to people in the United States fail with 131049, as they do since April 2025. */
  refuseUsMarketing: boolean;
  /** Deliver the `sent` status before the send is answered. */
  statusBeforeResponse: boolean;
  /** Statuses that happen within this time travel in one webhook. */
  batchWindowMs: number;
  /** Added to every Graph answer. */
  latencyMs: number;
  webhook: {
    /** An answer that takes longer counts as a failure. */
    timeoutMs: number;
    /** Waits before the second, third ... attempt; the last one repeats. Simulated time. */
    retryDelaysMs: number[];
    /** An undelivered webhook is given up after this long. Simulated time. */
    retryHorizonMs: number;
    /** Requests under way to one address at the same time. */
    concurrency: number;
  };
  /** What happens to a new or edited template, and after how long. */
  templateReview: {
    decision: 'approve' | 'reject' | 'manual';
    delayMs: number;
    /** Reviewers move UTILITY templates to MARKETING while they are at it. */
    recategorise: boolean;
  };
  /** Download media given by link before delivery; what cannot be fetched fails with 131053. */
  fetchLinks: boolean;
  /** Template messages are held for quality assessment until they are released or dropped by hand. */
  holdTemplates: boolean;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The behaviour after a start or a reset. */
export function defaultBehaviour(): Behaviour {
  return {
    ladder: { sentMs: 50, deliveredMs: 150, readMs: 800 },
    autoRead: false,
    skipDelivered: false,
    windowCheck: 'later',
    throughputLimit: true,
    pairLimit: true,
    messagingLimit: true,
    tierUpgrades: true,
    managementLimit: true,
    refuseUsMarketing: true,
    statusBeforeResponse: false,
    batchWindowMs: 20,
    latencyMs: 0,
    webhook: {
      timeoutMs: 10 * SECOND,
      retryDelaysMs: [
        SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 20 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE,
        15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR,
      ],
      retryHorizonMs: 7 * 24 * HOUR,
      concurrency: 32,
    },
    templateReview: { decision: 'approve', delayMs: 2 * SECOND, recategorise: false },
    fetchLinks: false,
    holdTemplates: false,
  };
}

/** What a caller may change: any part of it. */
export type BehaviourPatch = { [K in keyof Behaviour]?: Behaviour[K] extends unknown[] ? Behaviour[K] : Behaviour[K] extends object ? Partial<Behaviour[K]> : Behaviour[K] };
