/**
 * People whom a business portfolio may write to first within a rolling 24 hours, over all of its numbers. Source: Meta,
 * messaging limits; per portfolio since 7 October 2025, values as of December 2025. A level of null has no limit.
 */
const tiers: Readonly<Record<string, number | null>> = {
  TIER_50: 50,
  TIER_250: 250,
  TIER_1K: 1000,
  TIER_2K: 2000,
  TIER_10K: 10_000,
  TIER_100K: 100_000,
  TIER_UNLIMITED: null,
  UNLIMITED: null,
};

/** From this share of the limit on the administrators are warned. */
export const PORTFOLIO_WARNING = 0.8;

/** The limit of a tier as WhatsApp names it, or of a bare number; undefined: none, or not known. */
export function tierLimit(tier: string | undefined): number | undefined {
  if (tier === undefined) return undefined;
  return /^\d+$/.test(tier) ? Number(tier) : (tiers[tier] ?? undefined);
}
