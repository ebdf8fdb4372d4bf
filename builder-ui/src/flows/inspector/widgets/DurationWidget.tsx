import { DurationInput } from '../../../ui/DurationInput.tsx';
import { nodeType } from '../../node-types/node-types.ts';
import { useForm, type WidgetProps } from '../form-context.ts';
import { withinBounds } from '../within-bounds.ts';
import { OptionalDuration } from './OptionalDuration.tsx';

/** A length of time in milliseconds. One that need not be, or on which an exit depends ("no reply"), is switched on and off. */
export default function DurationWidget({ schema, value, onChange, words, pointer, readOnly }: WidgetProps) {
  const form = useForm();
  const ms = typeof value === 'number' ? value : typeof schema.default === 'number' ? schema.default : undefined;
  const exitDependsOnIt = nodeType(form.nodeType ?? '')?.manifest.handles.some((handle) => typeof handle === 'object' && handle.when === pointer) ?? false;
  if (exitDependsOnIt || schema['x-ui']?.optional === true) return <OptionalDuration label={words.label} value={ms} schema={schema} readOnly={readOnly} onChange={onChange} />;
  return <DurationInput value={ms ?? null} onValueChange={(next) => { if (next !== null) onChange(withinBounds(next, { minimum: 0, ...schema })); }} disabled={readOnly} aria-label={words.label} />;
}
