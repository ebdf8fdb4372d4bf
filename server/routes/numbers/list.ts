import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { defineRoute } from '../../http/define-route.ts';
import { cutPage, pageSizeOf, placeOf } from '../../http/paging.ts';
import { numberViews } from '../../numbers/number-views.ts';

export default defineRoute({
  method: 'get',
  path: '/numbers',
  access: 'numbers.read',
  query: 'PageQuery',
  response: 'NumberList',
  summary: 'Business numbers with their state and queue length',
  async handler({ input, orgId, server }) {
    const place = placeOf(input.query);
    const size = pageSizeOf(input.query);
    const numbers = await NumberModel.find({ orgId, ...(place === undefined ? {} : { _id: { $gt: place.id } }) }).sort({ _id: 1 }).limit(size + 1).lean();
    const { rows, ...next } = cutPage(numbers, size, (number) => ({ at: 0, id: number._id }));
    return { items: await numberViews(server, rows), ...next };
  },
});
