import { useTranslation } from 'react-i18next';
import type { SpeedPlan } from '../../../schemas/generated/types.ts';
import { speedPlans } from '../../../schemas/speed-plans.ts';
import { speedPreview } from '../../../schemas/speed-preview.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { Input } from '../ui/Input.tsx';
import { Select } from '../ui/Select.tsx';
import { Sparkline } from '../ui/Sparkline.tsx';

const presets = ['warm_up', 'ordinary', 'cloud_80', 'cloud_1000', 'custom'] as const;
const PREVIEW_DAYS = 84;

/** The form of a speed plan: a ready-made one, or own figures, with how the speed develops. */
export function PlanForm({ plan, onChange }: { plan: SpeedPlan; onChange: (plan: SpeedPlan) => void }) {
  const { t, i18n } = useTranslation('number-list');
  const preview = speedPreview(plan, PREVIEW_DAYS);
  const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 });
  const own = plan.preset === 'custom';
  const custom = (change: Partial<SpeedPlan>) => onChange({ ...plan, ...change, preset: 'custom' });
  const without = (part: 'warmUp' | 'risk') => {
    const { [part]: _gone, ...rest } = plan;
    onChange({ ...rest, preset: 'custom' });
  };
  return (
    <div className="flex flex-col gap-4">
      <Field label={t('plan.preset')}>
        <Select
          value={plan.preset}
          onValueChange={(preset) => onChange(preset === 'custom' ? { ...plan, preset } : speedPlans[preset])}
          options={presets.map((preset) => ({ value: preset, label: t(`plan.name.${preset}`), description: t(`plan.about.${preset}`) }))}
        />
      </Field>
      {own ? (
        <>
          <Amount label={t('plan.perMinute')} value={plan.perMinute} onChange={(perMinute) => custom({ perMinute })} />
          <Checkbox label={t('plan.warmUp')} checked={plan.warmUp !== undefined} onCheckedChange={(on) => (on ? custom({ warmUp: { from: Math.min(20, plan.perMinute), weeks: 8 } }) : without('warmUp'))} />
          {plan.warmUp ? (
            <div className="grid gap-4 ps-7 sm:grid-cols-2">
              <Amount label={t('plan.from')} value={plan.warmUp.from} onChange={(from) => custom({ warmUp: { ...plan.warmUp, from, weeks: plan.warmUp?.weeks ?? 8 } })} />
              <Amount label={t('plan.weeks')} value={plan.warmUp.weeks} onChange={(weeks) => custom({ warmUp: { ...plan.warmUp, weeks: Math.min(Math.round(weeks), 52), from: plan.warmUp?.from ?? 20 } })} />
            </div>
          ) : null}
          <Checkbox label={t('plan.risk')} description={t('plan.riskHint')} checked={plan.risk !== undefined} onCheckedChange={(on) => (on ? custom({ risk: { perMinute: 5, holdDays: 2, recoverDays: 14 } }) : without('risk'))} />
          {plan.risk ? <RiskFields risk={plan.risk} onChange={(risk) => custom({ risk })} /> : null}
        </>
      ) : null}
      <div>
        <p className="mb-1 text-xs text-muted">{t('plan.preview')}</p>
        <div className="flex items-end gap-3 rounded-control border border-line p-3">
          <Sparkline values={preview} width={420} height={48} className="min-w-0 flex-1" label={t('plan.previewLabel', { from: format.format(preview[0] ?? 0), to: format.format(preview.at(-1) ?? 0) })} />
          <span className="shrink-0 text-xs text-muted" data-numeric>{t('perMinute', { rate: format.format(preview.at(-1) ?? 0) })}</span>
        </div>
      </div>
    </div>
  );
}

function RiskFields({ risk, onChange }: { risk: NonNullable<SpeedPlan['risk']>; onChange: (risk: NonNullable<SpeedPlan['risk']>) => void }) {
  const { t } = useTranslation('number-list');
  return (
    <div className="grid gap-4 ps-7 sm:grid-cols-3">
      <Amount label={t('plan.riskRate')} value={risk.perMinute} onChange={(perMinute) => onChange({ ...risk, perMinute })} />
      <Amount label={t('plan.holdDays')} value={risk.holdDays} onChange={(holdDays) => onChange({ ...risk, holdDays: Math.min(holdDays, 60) })} />
      <Amount label={t('plan.recoverDays')} value={risk.recoverDays} onChange={(recoverDays) => onChange({ ...risk, recoverDays: Math.min(recoverDays, 180) })} />
    </div>
  );
}

function Amount({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return <Field label={label}><Input inputMode="decimal" value={String(value)} onValueChange={(text) => { const next = Number(text.replace(',', '.')); if (Number.isFinite(next) && next >= 0 && next <= 60_000) onChange(next); }} /></Field>;
}
