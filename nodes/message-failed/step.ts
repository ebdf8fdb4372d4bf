import type { MessageFailedParams } from '../../schemas/generated/types.ts';
import type { TriggerStep } from '../contract.ts';
import { admits } from '../shared/trigger-filter.ts';

const messageFailed: TriggerStep<MessageFailedParams> = {
  rank: 1,
  on(ctx, params, event) {
    if (event.kind !== 'delivery' || event.status !== 'failed' || (params.of !== 'any' && params.of !== (event.of ?? 'flow')) || !admits(ctx, params)) return { do: 'ignore' };
    const { code = 'SEND_FAILED', message: reason = '' } = event.error ?? {};
    return { do: 'start', variables: { reason }, detail: { code, reason } };
  },
};

export default messageFailed;
