import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../../../ui/DurationInput.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { nodeType } from '../../node-types/node-types.ts';
import { useForm, type WidgetProps } from '../form-context.ts';
import { Button } from '../../../ui/Button.tsx';

/**
 * A length of time in milliseconds. One that need not be, or on which an exit depends ("no reply"), is switched on and off
 * by a button of its own: a box emptied for a moment must not take the exit away, and with it the edge drawn from it.
 */
export default function DurationWidget({ schema, value, onChange, words, pointer, readOnly }: WidgetProps) {
  const { t } = useTranslation('flows');
  const form = useForm();
  const ms = typeof value === 'number' ? value : typeof schema.default === 'number' ? schema.default : undefined;
  const fallback = Math.min(Math.max(3_600_000, schema.minimum ?? 0), schema.maximum ?? Infinity);
  const exitDependsOnIt = nodeType(form.nodeType ?? '')?.manifest.handles.some((handle) => typeof handle === 'object' && handle.when === pointer) ?? false;
  const switched = exitDependsOnIt || schema['x-ui']?.optional === true;
  if (ms === undefined && switched) return <Button size="sm" disabled={readOnly} onClick={() => onChange(fallback)}>{t('widgets.duration.set')}</Button>;
  const clamp = (next: number) => Math.min(Math.max(next, schema.minimum ?? 0), schema.maximum ?? Infinity);
  return (
    <div className="flex items-center gap-1">
      <DurationInput value={ms ?? null} onValueChange={(next) => { if (next !== null) onChange(clamp(next)); }} disabled={readOnly} aria-label={words.label} className="flex-1" />
      {switched && !readOnly ? <IconButton size="sm" label={t('widgets.duration.remove')} icon={<X size={14} />} onClick={() => onChange(undefined)} /> : null}
    </div>
  );
}
