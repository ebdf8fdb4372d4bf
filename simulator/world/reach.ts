import { MESSAGING_TIERS, type MessagingTier } from './entities.ts';

const DAY_MS = 24 * 3_600_000;

/** People a portfolio may write to first within 24 hours; the tiers of October 2025, with the older ones still seen in answers. */
const PEOPLE: Readonly<Record<MessagingTier, number>> = {
  TIER_50: 50, TIER_250: 250, TIER_1K: 1_000, TIER_2K: 2_000, TIER_10K: 10_000, TIER_100K: 100_000, TIER_UNLIMITED: Infinity,
};

// The steps a portfolio climbs; the others only occur where an account has them from earlier times.
const LADDER: readonly MessagingTier[] = ['TIER_250', 'TIER_2K', 'TIER_10K', 'TIER_100K', 'TIER_UNLIMITED'];

/** How many people a tier allows. */
export function peopleOf(tier: MessagingTier): number {
  return PEOPLE[tier];
}

/** The next larger tier, or `undefined` at the top. */
export function tierAfter(tier: MessagingTier): MessagingTier | undefined {
  return LADDER.find((one) => PEOPLE[one] > PEOPLE[tier]);
}

/** A tier by its name. */
export function tierNamed(name: string | undefined): MessagingTier | undefined {
  return MESSAGING_TIERS.find((tier) => tier === name);
}

/** The people each portfolio has written to outside a window, each counted once for 24 hours. */
export class Reach {
  /** By portfolio: customers in the order in which they were counted, so that what expires stands in front. */
  readonly #people = new Map<string, Map<string, number>>();

  /** Counts a customer if there is room. Somebody already counted within 24 hours takes none. */
  take(portfolioId: string, customerKey: string, tier: MessagingTier, now: number): boolean {
    const people = this.#fresh(portfolioId, now);
    if (people.has(customerKey)) return true;
    if (people.size >= PEOPLE[tier]) return false;
    people.set(customerKey, now);
    return true;
  }

  /** People counted within the last 24 hours. */
  used(portfolioId: string, now: number): number {
    return this.#fresh(portfolioId, now).size;
  }

  entries(): [string, [string, number][]][] {
    return [...this.#people].map(([id, people]) => [id, [...people]]);
  }

  restore(entries: readonly [string, [string, number][]][]): void {
    for (const [id, people] of entries) this.#people.set(id, new Map(people));
  }

  clear(): void {
    this.#people.clear();
  }

  #fresh(portfolioId: string, now: number): Map<string, number> {
    const people = this.#people.get(portfolioId) ?? new Map<string, number>();
    this.#people.set(portfolioId, people);
    for (const [key, at] of people) {
      if (at + DAY_MS > now) break;
      people.delete(key);
    }
    return people;
  }
}
