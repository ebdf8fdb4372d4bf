import { changeNumber } from '../../activities/speed/change-number.ts';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import type { NumberRecord } from '../../schemas/generated/types.ts';
import type { ServerContext } from '../context.ts';
import type { NumberFacts } from './graph.ts';
import { watchSubscription } from './watch-subscription.ts';

type Refresher = Pick<ServerContext, 'graph' | 'log' | 'now'>;

/**
 * Asks WhatsApp how every number is, account by account; what changed is stored, shown and taken in by its speed. One that cannot be
 * asked stays as it is. Also sees to it that the accounts still send us their webhooks.
 */
export async function refreshNumbers(server: Refresher): Promise<void> {
  const accounts = Map.groupBy(await NumberModel.find().lean(), ({ wabaId }) => wabaId);
  for (const [wabaId, numbers] of accounts) await refreshAccount(server, wabaId, numbers);
}

async function refreshAccount(server: Refresher, wabaId: string, numbers: readonly NumberRecord[]): Promise<void> {
  const { graph, log } = server;
  const [first] = numbers;
  if (first === undefined) return;
  let found = new Map<string, NumberFacts>();
  let account: Awaited<ReturnType<typeof graph.accountFacts>> = {};
  try {
    const token = graph.tokenOf(first);
    account = await graph.accountFacts(wabaId, token);
    // One call for a hundred numbers.
    found = new Map((await graph.numbersOf(wabaId, token)).map(({ id, ...facts }) => [id, facts]));
    await watchSubscription(server, wabaId, token, numbers);
  } catch (error) {
    log.warn({ err: error, wabaId }, 'The state of an account could not be read');
  }
  for (const number of numbers) {
    try {
      // The token of one number need not see the others.
      const facts = found.get(number._id) ?? (await graph.numberFacts(number._id, graph.tokenOf(number)));
      await changeNumber(number._id, { facts: { ...facts, ...account } }, server.now());
    } catch (error) {
      log.warn({ err: error, numberId: number._id }, 'The state of a number could not be read');
    }
  }
}
