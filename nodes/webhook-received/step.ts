import type { WebhookReceivedParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { FlowValue, TriggerStep } from '../contract.ts';
import { readJsonPath } from '../shared/http/read-path.ts';
import { admits } from '../shared/trigger-filter.ts';

const webhookReceived: TriggerStep<WebhookReceivedParams> = {
  rank: 1,
  on(ctx, params, event) {
    if (event.kind !== 'external' || event.name !== `webhook.${params.webhook}`) return { do: 'ignore' };
    const variables = Object.fromEntries((params.values ?? []).map(({ path, saveTo }) => [saveTo, valueAt(event.payload, path)]));
    return admits(ctx, params, variables) ? { do: 'start', variables, detail: { webhook: params.webhook } } : { do: 'ignore' };
  },
};

/** null for what is missing, and for what is more than a flow keeps of one value. */
function valueAt(payload: unknown, path: string): FlowValue {
  const value = (readJsonPath(payload, path) ?? null) as FlowValue;
  return JSON.stringify(value).length > limits.httpMaxValueBytes ? null : value;
}

export default webhookReceived;
