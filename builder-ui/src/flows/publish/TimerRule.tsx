import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import type { PublishChoice } from './publish-choice.ts';

const rules = ['keep', 'recompute'] as const;
/** As in schemas/api/flows.schema.json. */
const fastest = 6000;

/** What becomes of waiting times that are running, and how fast those go on whose time is over by the new rule. */
export function TimerRule({ choice, onChange }: { choice: PublishChoice; onChange: (choice: PublishChoice) => void }) {
  const { t } = useTranslation('flows');
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-xs font-medium">{t('publish.timers.label')}</h3>
      <RadioGroup
        aria-label={t('publish.timers.label')}
        value={choice.timers}
        onValueChange={(timers) => onChange({ ...choice, timers })}
        options={rules.map((value) => ({ value, label: t(`publish.timers.${value}`), description: t(`publish.timers.${value}Hint`) }))}
      />
      {choice.timers === 'recompute' ? (
        <Field label={t('publish.timers.rate')} hint={t('publish.timers.rateHint')} className="ms-6.5">
          <Input
            type="number"
            min={1}
            max={fastest}
            className="w-28"
            value={String(choice.releasePerMinute)}
            onValueChange={(text) => {
              const value = Math.round(Number(text));
              if (value >= 1 && value <= fastest) onChange({ ...choice, releasePerMinute: value });
            }}
          />
        </Field>
      ) : null}
    </div>
  );
}
