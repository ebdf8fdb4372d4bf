import { useTranslation } from 'react-i18next';
import { limits } from '../../../../schemas/limits.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { AutofillEditor } from './AutofillEditor.tsx';
import type { PartProps } from './HeaderEditor.tsx';

const kinds = ['COPY_CODE', 'ONE_TAP', 'ZERO_TAP'] as const;

/** What may be chosen of an authentication template: WhatsApp writes its words. */
export function CodeEditor({ form, change, fault }: PartProps) {
  const { t } = useTranslation('templates');
  const { code } = form;
  const set = (patch: Partial<typeof code>) => change({ code: { ...code, ...patch } });
  return (
    <Card title={t('editor.code')} description={t('editor.codeHint')}>
      <div className="flex flex-col gap-4">
        <Field label={t('editor.codeKind')} error={fault('buttons.0.type')}>
          <RadioGroup aria-label={t('editor.codeKind')} value={code.kind} onValueChange={(kind) => set({ kind })} options={kinds.map((kind) => ({ value: kind, label: t(`otp.${kind}`), description: t(`otp.hint.${kind}`) }))} />
        </Field>
        {code.kind === 'COPY_CODE' ? null : <AutofillEditor code={code} set={set} fault={fault} />}
        <Checkbox label={t('editor.codeAdvice')} checked={code.advice} onCheckedChange={(advice) => set({ advice })} />
        <Field label={t('editor.codeMinutes')} optional hint={t('editor.codeMinutesHint', { min: limits.minCodeMinutes, max: limits.maxCodeMinutes })} error={fault('code.minutes')}>
          <Input inputMode="numeric" value={code.minutes} onValueChange={(minutes) => set({ minutes })} />
        </Field>
        <Field label={t('editor.codeButton')} optional error={fault('buttons.0.text') ?? fault('buttons')} aside={`${[...code.button].length} / ${limits.maxTemplateButtonText}`}>
          <Input dir="auto" value={code.button} onValueChange={(button) => set({ button })} />
        </Field>
      </div>
    </Card>
  );
}
