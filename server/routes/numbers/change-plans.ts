import { changeNumber } from '../../../activities/speed/change-number.ts';
import { NumberModel } from '../../../activities/store/models/numbers.ts';
import { withoutUndefined } from '../../../activities/store/without-undefined.ts';
import { audit } from '../../audit.ts';
import { userIdOf } from '../../auth/actor.ts';
import { defineRoute } from '../../http/define-route.ts';

export default defineRoute({
  method: 'post',
  path: '/numbers/plans',
  access: 'numbers.write',
  body: 'NumberPlanChange',
  response: 'NumberPlanResult',
  summary: 'Give many numbers the same speed plan',
  async handler(call) {
    const { input, orgId, server } = call;
    const { numberIds, plan } = input.body;
    const own = await NumberModel.find({ _id: { $in: numberIds }, orgId }).select('displayPhoneNumber').lean();
    const chosen = withoutUndefined({ plan, userId: userIdOf(call.actor) });
    let changed = 0;
    for (const { _id, displayPhoneNumber: name } of own) {
      if ((await changeNumber(_id, { plan: chosen }, server.now())) === undefined) continue;
      changed += 1;
      await audit(call, 'number.updated', { kind: 'number', id: _id, name }, { plan: plan.preset, perMinute: plan.perMinute });
    }
    return { changed };
  },
});
