import { Toggle } from '@base-ui/react/toggle';
import { useTranslation } from 'react-i18next';
import type { WidgetProps } from '../form-context.ts';
import { weekdayName } from '../weekday-name.ts';

const days = [1, 2, 3, 4, 5, 6, 7];

/** Days of the week as ISO numbers, Monday first. None chosen means every day. */
export default function WeekdaysWidget({ value, onChange, words, readOnly }: WidgetProps) {
  const { i18n } = useTranslation();
  const chosen = new Set(Array.isArray(value) ? value.map(Number) : []);
  const toggle = (day: number, on: boolean) => {
    const next = days.filter((candidate) => (candidate === day ? on : chosen.has(candidate)));
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <div role="group" aria-label={words.label} className="flex gap-1">
      {days.map((day) => (
        <Toggle
          key={day}
          pressed={chosen.has(day)}
          onPressedChange={(on) => toggle(day, on)}
          disabled={readOnly}
          aria-label={weekdayName(day, i18n.language, 'long')}
          className="h-8 min-w-0 flex-1 rounded-control border border-line-strong bg-surface text-xs font-medium text-muted hover:bg-hover data-pressed:border-accent-line data-pressed:bg-accent-soft data-pressed:text-accent-ink"
        >
          {weekdayName(day, i18n.language, 'short')}
        </Toggle>
      ))}
    </div>
  );
}
