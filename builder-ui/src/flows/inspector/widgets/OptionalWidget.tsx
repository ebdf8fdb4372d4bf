import { useTranslation } from 'react-i18next';
import { Switch } from '../../../ui/Switch.tsx';
import type { WidgetProps } from '../form-context.ts';
import GroupWidget from './GroupWidget.tsx';

export const frame = 'bare';

/** A rule that is off until somebody switches it on; its settings appear then. */
export default function OptionalWidget(props: WidgetProps) {
  const { schema, value, onChange, words, readOnly } = props;
  const { t } = useTranslation('flows');
  const on = value !== undefined;
  return (
    <div className="flex flex-col gap-3">
      <Switch checked={on} onCheckedChange={(next) => onChange(next ? structuredClone(schema['x-ui']?.start ?? {}) : undefined)} label={words.label} description={words.hint} disabled={readOnly} />
      {on ? <div role="group" aria-label={words.label} className="border-s-2 border-line ps-3"><GroupWidget {...props} /></div> : words.placeholder ? <p className="text-xs text-faint">{t('settings.off', { text: words.placeholder })}</p> : null}
    </div>
  );
}
