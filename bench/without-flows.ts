import type { FlowList } from '../schemas/generated/types.ts';
import type { ProductApi } from '../tests/kit/product-api.ts';

/** Pauses every live flow while something is measured that answers would only disturb, and makes them live again. */
export async function withoutFlows<Result>(api: ProductApi, measure: () => Promise<Result>): Promise<Result> {
  const live = (await api.call<FlowList>('GET', '/flows?limit=200')).items.filter(({ status }) => status === 'live');
  const setAll = async (status: 'paused' | 'live'): Promise<void> => {
    for (const { id } of live) await api.call('PATCH', `/flows/${id}`, { status });
  };
  await setAll('paused');
  try {
    return await measure();
  } finally {
    await setAll('live');
  }
}
