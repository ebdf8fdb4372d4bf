import { DurationInput } from '../../../ui/DurationInput.tsx';
import { nodeType } from '../../node-types/node-types.ts';
import { useForm, type WidgetProps } from '../form-context.ts';
import { OptionalDuration } from './OptionalDuration.tsx';

/** A length of time in milliseconds. One that need not be, or on which an exit depends ("no reply"), is switched on and off. */
export default function DurationWidget({ schema, value, onChange, words, pointer, readOnly }: WidgetProps) {
  const form = useForm();
  const ms = typeof value === 'number' ? value : typeof schema.default === 'number' ? schema.default : undefined;
  const clamp = (next: number) => Math.min(Math.max(next, schema.minimum ?? 0), schema.maximum ?? Infinity);
  const exitDependsOnIt = nodeType(form.nodeType ?? '')?.manifest.handles.some((handle) => typeof handle === 'object' && handle.when === pointer) ?? false;
  if (exitDependsOnIt || schema['x-ui']?.optional === true) {
    return <OptionalDuration label={words.label} value={ms} range={{ minimum: schema.minimum ?? 0, maximum: schema.maximum ?? Infinity, start: clamp(3_600_000) }} readOnly={readOnly} onChange={onChange} />;
  }
  return <DurationInput value={ms ?? null} onValueChange={(next) => { if (next !== null) onChange(clamp(next)); }} disabled={readOnly} aria-label={words.label} />;
}
