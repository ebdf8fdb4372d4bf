import type { FieldChangedParams } from '../../schemas/generated/types.ts';
import type { TriggerStep } from '../contract.ts';
import { admits } from '../shared/trigger-filter.ts';

const fieldChanged: TriggerStep<FieldChangedParams> = {
  rank: 1,
  on(ctx, params, event) {
    if (event.kind !== 'external' || event.name !== 'contact.field_changed' || event.payload?.['field'] !== params.field) return { do: 'ignore' };
    const [before, after] = [wordOf(event.payload['from']), wordOf(event.payload['to'])];
    const fits = (wanted: string | undefined, value: string): boolean => wanted === undefined || ctx.fold(wanted) === ctx.fold(value);
    if (!fits(params.from, before) || !fits(params.to, after) || !admits(ctx, params)) return { do: 'ignore' };
    return { do: 'start', variables: { changed_from: before, changed_to: after }, detail: { field: params.field } };
  },
};

/** A field that was not there, or was removed, has no value: the empty text. */
function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

export default fieldChanged;
