import { changeNumber } from '../../activities/speed/change-number.ts';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import type { NumberRecord } from '../../schemas/generated/types.ts';
import type { ServerContext } from '../context.ts';

/** Asks WhatsApp how every number is; what changed is stored, shown and taken in by its speed. One that cannot be asked stays as it is. */
export async function refreshNumbers(server: ServerContext): Promise<void> {
  const portfolios = new Map<string, Promise<Pick<NumberRecord, 'portfolioId'>>>();
  for (const number of await NumberModel.find().lean()) {
    try {
      const token = server.graph.tokenOf(number);
      const portfolio = portfolios.get(number.wabaId) ?? server.graph.portfolioOf(number.wabaId, token);
      portfolios.set(number.wabaId, portfolio);
      await changeNumber(number._id, { facts: { ...(await server.graph.numberFacts(number._id, token)), ...(await portfolio) } }, server.now());
    } catch (error) {
      server.log.warn({ err: error, numberId: number._id }, 'The state of a number could not be read');
    }
  }
}
