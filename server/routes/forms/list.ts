import { findNumber } from '../../../activities/store/number-directory.ts';
import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { ApiProblem } from '../../../schemas/errors.ts';
import type { FormList, NumberRecord } from '../../../schemas/generated/types.ts';
import { limits } from '../../../schemas/limits.ts';
import { defineRoute } from '../../http/define-route.ts';
import type { Graph } from '../../numbers/graph.ts';
import { textOf } from '../../webhook/read/json.ts';

type Form = FormList['items'][number];

export default defineRoute({
  method: 'get',
  path: '/forms',
  access: 'flows.read',
  query: 'FormQuery',
  response: 'FormList',
  summary: 'Published WhatsApp forms (WhatsApp Flows) of the connected accounts, read from WhatsApp at once',
  async handler({ input: { query: { numberId } }, orgId, server }) {
    const numbers = await NumberModel.find({ orgId, ...(numberId === undefined ? {} : { wabaId: (await findNumber(numberId))?.wabaId ?? '' }) }).sort({ createdAt: 1 }).lean();
    const accounts = [...new Map(numbers.toReversed().map((number) => [number.wabaId, number])).values()].slice(0, limits.maxFormAccounts);
    const read = await Promise.all(accounts.map((account) => formsOf(server.graph, account)));
    return {
      items: read.flatMap((forms) => forms ?? []).toSorted((a, b) => a.name.localeCompare(b.name)),
      failed: accounts.filter((_, index) => read[index] === undefined).map(({ displayPhoneNumber }) => displayPhoneNumber),
    };
  },
});

/** Only published forms open for every customer (Meta, WhatsApp Flows, life of a flow). undefined: WhatsApp does not tell now, which keeps nobody from the forms of other accounts. */
async function formsOf(graph: Graph, account: NumberRecord): Promise<Form[] | undefined> {
  try {
    return (await graph.forms(account.wabaId, graph.tokenOf(account))).flatMap((form) => {
      const id = textOf(form['id']);
      return id === undefined || form['status'] !== 'PUBLISHED' ? [] : [{ id, name: textOf(form['name']) ?? id, account: account.verifiedName || account.displayPhoneNumber }];
    });
  } catch (error) {
    if (error instanceof ApiProblem) return undefined;
    throw error;
  }
}
