import { liveTriggers } from '../../flows/live-triggers.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cursorOf, pageSizeOf, placeOf } from '../../http/paging.ts';

export default defineRoute({
  method: 'get',
  path: '/triggers',
  access: 'flows.read',
  query: 'TriggerQuery',
  response: 'TriggerList',
  summary: 'What starts live flows, in the order in which it is asked, and words to which several flows react',
  async handler({ input, orgId }) {
    const { cursor, limit, search = '', shared } = input.query;
    const page = { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) };
    const all = await liveTriggers(orgId);
    const text = search.toLowerCase();
    const wanted = all.filter((item) => (shared !== true || item.shared.length > 0) && [item.flow.name, item.label ?? '', ...item.words].some((part) => part.toLowerCase().includes(text)));
    const after = Number(placeOf(page)?.at ?? 0);
    const items = wanted.filter(({ place }) => place > after).slice(0, pageSizeOf(page));
    const last = items.at(-1);
    const more = last !== undefined && wanted.at(-1) !== last;
    return { items, sharedCount: all.filter((item) => item.shared.length > 0).length, ...(more ? { nextCursor: cursorOf({ at: last.place, id: last.nodeId }) } : {}) };
  },
});
