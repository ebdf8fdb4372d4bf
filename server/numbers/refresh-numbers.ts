import { publish } from '../../activities/store/feed.ts';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import { forgetNumber } from '../../activities/store/number-directory.ts';
import type { ServerContext } from '../context.ts';

/** Asks WhatsApp how every number is; what changed is stored and shown. One that cannot be asked stays as it is. */
export async function refreshNumbers(server: ServerContext): Promise<void> {
  for (const number of await NumberModel.find().lean()) {
    try {
      const facts = await server.graph.numberFacts(number._id, server.graph.tokenOf(number));
      const changed = Object.entries(facts).some(([name, value]) => number[name as keyof typeof facts] !== value);
      if (!changed) continue;
      await NumberModel.updateOne({ _id: number._id }, { $set: facts });
      forgetNumber(number._id);
      publish({ orgId: number.orgId, topic: 'numbers', type: 'number.changed', id: number._id, data: facts });
    } catch (error) {
      server.log.warn({ err: error, numberId: number._id }, 'The state of a number could not be read');
    }
  }
}
