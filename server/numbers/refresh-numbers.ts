import { changeNumber } from '../../activities/speed/change-number.ts';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import type { ServerContext } from '../context.ts';

/** Asks WhatsApp how every number is; what changed is stored, shown and taken in by its speed. One that cannot be asked stays as it is. */
export async function refreshNumbers(server: ServerContext): Promise<void> {
  const accounts = new Map<string, ReturnType<ServerContext['graph']['accountFacts']>>();
  for (const number of await NumberModel.find().lean()) {
    try {
      const token = server.graph.tokenOf(number);
      const account = accounts.get(number.wabaId) ?? server.graph.accountFacts(number.wabaId, token);
      accounts.set(number.wabaId, account);
      await changeNumber(number._id, { facts: { ...(await server.graph.numberFacts(number._id, token)), ...(await account) } }, server.now());
    } catch (error) {
      server.log.warn({ err: error, numberId: number._id }, 'The state of a number could not be read');
    }
  }
}
