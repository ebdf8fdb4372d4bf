import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { speedHistory } from '../../../activities/speed/speed-history.ts';
import { userName } from '../../../activities/store/user-names.ts';
import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import type { SpeedChangeRecord, SpeedChangeView } from '../../../schemas/generated/types.ts';
import { defineRoute } from '../../http/define-route.ts';
import { found } from '../../http/found.ts';
import { cutPage, pageSizeOf, placeOf } from '../../http/paging.ts';

export default defineRoute({
  method: 'get',
  path: '/numbers/:id/speed-changes',
  access: 'numbers.read',
  params: 'IdParams',
  query: 'PageQuery',
  response: 'SpeedChangeList',
  summary: 'When and why the speed of a number changed, newest first',
  async handler({ input, orgId }) {
    const number = found(await NumberModel.findOne({ _id: input.params.id, orgId }).lean());
    const size = pageSizeOf(input.query);
    const changes = await speedHistory(number, size + 1, placeOf(input.query)?.id);
    const { rows, ...next } = cutPage(changes, size, ({ _id }) => ({ at: 0, id: _id }));
    return { items: await Promise.all(rows.map(view)), ...next };
  },
});

async function view({ _id: id, change: { at, userId, ...change } }: SpeedChangeRecord): Promise<SpeedChangeView> {
  return withoutUndefined({ id, at: at.toISOString(), ...change, userName: userId === undefined ? undefined : await userName(userId) });
}
