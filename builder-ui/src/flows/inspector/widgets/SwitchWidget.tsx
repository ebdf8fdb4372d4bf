import { Switch } from '../../../ui/Switch.tsx';
import type { WidgetProps } from '../form-context.ts';

export const frame = 'bare';

/** Yes or no, with its label beside it. */
export default function SwitchWidget({ schema, value, onChange, words, readOnly }: WidgetProps) {
  const checked = typeof value === 'boolean' ? value : schema.default === true;
  return <Switch checked={checked} onCheckedChange={onChange} label={words.label} description={words.hint} disabled={readOnly} />;
}
