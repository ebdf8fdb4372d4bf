import { useTranslation } from 'react-i18next';
import type { FlowSettings, FlowKind } from '../../../../schemas/generated/types.ts';
import { limits } from '../../../../schemas/limits.ts';
import { DurationInput } from '../../ui/DurationInput.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Select } from '../../ui/Select.tsx';
import { useDocument, useEditorSession } from '../editor/session-context.ts';

const reentryModes = ['once', 'after_end', 'after', 'always'] as const;
const concurrencies = ['interrupt_lower', 'interrupt', 'skip', 'parallel'] as const;
const takeovers = ['pause', 'end', 'ignore'] as const;
const timers = ['freeze', 'run'] as const;

/** What a flow of each kind does when nothing is set; the same defaults as the engine's. */
const usual: Record<FlowKind, { reentry: (typeof reentryModes)[number]; concurrency: (typeof concurrencies)[number] }> = {
  conversation: { reentry: 'after_end', concurrency: 'interrupt_lower' },
  journey: { reentry: 'once', concurrency: 'parallel' },
  policy: { reentry: 'after_end', concurrency: 'parallel' },
};

/** Shortest time between two entries that the engine allows. */
const shortestReentryMs = 600_000;

/** Run rules of the whole flow; shown while no step is selected. */
export function FlowSettingsForm() {
  const { t } = useTranslation('flows');
  const { document, kind, readOnly } = useEditorSession();
  const settings = useDocument((state) => state.document.settings);
  const change = (part: Partial<FlowSettings>, burst?: string) => document.edit({ key: 'settings' }, (draft) => { Object.assign(draft.settings, part); }, { burst });
  const choice = <Value extends string>(group: string, values: ReadonlyArray<Value>) => values.map((value) => ({ value, label: t(`settings.${group}.${value}`), description: t(`settings.${group}.${value}Hint`) }));
  const reentry = settings.reentry?.mode ?? usual[kind].reentry;
  return (
    <div className="flex h-full flex-col overflow-y-auto">
      <header className="px-4 pt-3 pb-3">
        <h2 className="text-sm">{t('settings.title')}</h2>
        <p className="mt-0.5 text-xs text-muted">{t(`settings.kindHint.${kind}`)}</p>
      </header>
      <div className="flex flex-col gap-4 border-t border-line px-4 py-4">
        <Field label={t('settings.reentry.label')}>
          <Select options={choice('reentry', reentryModes)} value={reentry} disabled={readOnly} onValueChange={(mode) => change({ reentry: mode === 'after' ? { mode, afterMs: settings.reentry?.afterMs ?? 86_400_000 } : { mode } })} />
        </Field>
        {reentry === 'after' ? (
          <Field label={t('settings.reentryAfter')}>
            <DurationInput units={['minutes', 'hours', 'days']} value={settings.reentry?.afterMs ?? shortestReentryMs} disabled={readOnly} onValueChange={(ms) => { if (ms !== null) change({ reentry: { mode: 'after', afterMs: Math.max(ms, shortestReentryMs) } }, 'settings:reentry'); }} />
          </Field>
        ) : null}
        <Field label={t('settings.concurrency.label')}>
          <Select options={choice('concurrency', concurrencies)} value={settings.concurrency ?? usual[kind].concurrency} disabled={readOnly} onValueChange={(concurrency) => change({ concurrency })} />
        </Field>
        <Field label={t('settings.priority')} hint={t('settings.priorityHint')}>
          <Input type="number" min={0} max={100} step={1} className="w-24" value={String(settings.priority ?? 50)} disabled={readOnly} onValueChange={(text) => { const value = Math.round(Number(text)); if (text !== '' && value >= 0 && value <= 100) change({ priority: value }, 'settings:priority'); }} />
        </Field>
        <Field label={t('settings.takeover.label')}>
          <Select options={choice('takeover', takeovers)} value={settings.onAgentTakeover ?? 'pause'} disabled={readOnly} onValueChange={(onAgentTakeover) => change({ onAgentTakeover })} />
        </Field>
        {(settings.onAgentTakeover ?? 'pause') === 'pause' ? (
          <Field label={t('settings.timers.label')}>
            <Select options={choice('timers', timers)} value={settings.timersDuringPause ?? 'freeze'} disabled={readOnly} onValueChange={(timersDuringPause) => change({ timersDuringPause })} />
          </Field>
        ) : null}
        <Field label={t('settings.maxAge')} hint={t('settings.maxAgeHint')}>
          <DurationInput units={['minutes', 'hours', 'days']} value={settings.maxAgeMs ?? limits.defaultMaxAgeMs} disabled={readOnly} onValueChange={(ms) => { if (ms !== null) change({ maxAgeMs: Math.min(Math.max(ms, 60_000), limits.maxWaitMs) }, 'settings:maxAge'); }} />
        </Field>
      </div>
    </div>
  );
}
