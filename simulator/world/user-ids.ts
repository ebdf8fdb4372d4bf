import type { Customer } from './entities.ts';
import { Ids } from './ids.ts';
import { hashText } from './random.ts';
import type { World } from './world.ts';

/**
 * The customer as the businesses of an account know them: every portfolio has user ids of its own. The portfolio of the first
 * account knows the id that was seeded, the others one that follows from it.
 */
export function seenBy(world: World, customer: Customer, wabaId: string): Customer {
  const portfolioId = world.wabas.get(wabaId)?.portfolioId;
  const home = world.wabas.values().next().value?.portfolioId;
  if (portfolioId === undefined || portfolioId === home) return customer;
  const userId = Ids.stableUserId(customer.userId.slice(0, 2), hashText(`${portfolioId}:${customer.userId}`));
  world.scopedUserIds.set(userId, customer.key);
  return { ...customer, userId };
}

/** Who goes by a user id with the businesses of an account; an id of another portfolio is nobody's. */
export function findByUserId(world: World, userId: string, wabaId: string): Customer | undefined {
  const customer = world.customers.find({ userId }) ?? world.customers.get(world.scopedUserIds.get(userId) ?? '') ?? notSeenYet(world, userId, wabaId);
  const seen = customer && seenBy(world, customer, wabaId);
  return seen?.userId === userId ? seen : undefined;
}

// After a restart the ids of other portfolios are known again only once they have been used.
function notSeenYet(world: World, userId: string, wabaId: string): Customer | undefined {
  for (const customer of world.customers.kept()) if (seenBy(world, customer, wabaId).userId === userId) return customer;
  return undefined;
}
