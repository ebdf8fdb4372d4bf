import type { Sim } from '../../sim.ts';
import type { MessagingTier, Portfolio } from '../../world/entities.ts';
import { peopleOf, tierAfter } from '../../world/reach.ts';

// Half of the limit used and no number of bad quality: one step up within this time.
const UPGRADE_AFTER_MS = 6 * 3_600_000;

/** Plans the next tier once half of the present one is used. The first step (250) is taken by verification, not by use. */
export function planTierUpgrade(sim: Sim, portfolioId: string, now: number): void {
  const portfolio = sim.world.portfolios.get(portfolioId);
  if (!portfolio || !sim.world.behaviour.tierUpgrades || portfolio.tier === 'TIER_UNLIMITED') return;
  if (portfolio.tier === 'TIER_250' && !portfolio.isVerified) return;
  const used = sim.world.reach.used(portfolioId, now);
  const half = Math.ceil(peopleOf(portfolio.tier) / 2);
  // Exactly at the half, so that one upgrade is planned and not one for each message.
  if (used === half && !isPlanned(sim, portfolioId)) sim.timeline.plan(now + UPGRADE_AFTER_MS, { kind: 'upgrade', portfolioId });
}

/** The planned step: taken unless a number has fallen to bad quality in the meantime. */
export function upgradeTier(sim: Sim, portfolioId: string): void {
  const portfolio = sim.world.portfolios.get(portfolioId);
  const next = portfolio && tierAfter(portfolio.tier);
  if (!portfolio || !next) return;
  const isBad = sim.world.wabasOf(portfolioId).some((waba) => sim.world.numbersOf(waba.id).some((number) => number.qualityRating === 'RED'));
  if (!isBad) setTier(sim, portfolio, next);
}

/** Sets the messaging limit of a portfolio and tells every account of it. */
export function setTier(sim: Sim, portfolio: Portfolio, tier: MessagingTier): void {
  if (portfolio.tier === tier) return;
  portfolio.tier = tier;
  for (const waba of sim.world.wabasOf(portfolio.id)) {
    sim.publisher.platform(waba.id, 'business_capability_update', { max_daily_conversations_per_business: tier, max_phone_numbers_per_business: phoneNumbersOf(portfolio) });
  }
  sim.bus.emit({ type: 'setup' });
}

/** Verifies a business, or takes that back. A verified one starts at 2,000 people. */
export function setVerified(sim: Sim, portfolio: Portfolio, isVerified: boolean): void {
  portfolio.isVerified = isVerified;
  if (isVerified && peopleOf(portfolio.tier) < peopleOf('TIER_2K')) setTier(sim, portfolio, 'TIER_2K');
  sim.bus.emit({ type: 'setup' });
}

/** Numbers a portfolio may hold: 2, and 20 once it is verified. */
export function phoneNumbersOf(portfolio: Portfolio): number {
  return portfolio.isVerified ? 20 : 2;
}

function isPlanned(sim: Sim, portfolioId: string): boolean {
  return sim.timeline.waiting.some(({ job }) => job.kind === 'upgrade' && job.portfolioId === portfolioId);
}
