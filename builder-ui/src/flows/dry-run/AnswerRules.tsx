import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import type { DryRunChoice } from './dry-run-choice.ts';

const rules = ['silent', 'first', 'shares'] as const;

/** What customers are assumed to do when they are asked something. */
export function AnswerRules({ choice, onChange }: { choice: DryRunChoice; onChange: (part: Partial<DryRunChoice>) => void }) {
  const { t } = useTranslation('flow-dry-run');
  return (
    <section className="flex flex-col gap-3" aria-label={t('answers.label')}>
      <h3 className="text-xs font-medium">{t('answers.label')}</h3>
      <RadioGroup aria-label={t('answers.label')} value={choice.rule} onValueChange={(rule) => onChange({ rule })} options={rules.map((value) => ({ value, label: t(`answers.${value}`), description: t(`answers.${value}Hint`) }))} />
      {choice.rule === 'shares' ? <Field label={t('answers.percent')} className="ms-6.5"><Input type="number" min={0} max={100} className="w-24" value={choice.percent} onValueChange={(percent) => onChange({ percent })} /></Field> : null}
      {choice.rule === 'silent' ? null : <Field label={t('answers.text')} hint={t('answers.textHint')} optional className="ms-6.5"><Input value={choice.text} maxLength={200} onValueChange={(text) => onChange({ text })} /></Field>}
    </section>
  );
}
