import { useTranslation } from 'react-i18next';
import { limits } from '../../../../schemas/limits.ts';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Select } from '../../ui/Select.tsx';
import type { PartProps } from './HeaderEditor.tsx';
import { SampleFields } from './SampleFields.tsx';
import { VariableText } from './VariableText.tsx';

/** The text itself, its variables with examples, and the small line below. */
export function BodyEditor({ form, change, fault }: PartProps) {
  const { t } = useTranslation('templates');
  const { body, footer, format, offer } = form;
  return (
    <Card title={t('editor.body')} description={t('editor.bodyHint')}>
      <div className="flex flex-col gap-4">
        <Field label={t('editor.variables')} hint={t(`editor.variablesHint.${format}`)}>
          <Select value={format} onValueChange={(next) => change({ format: next })} options={[{ value: 'POSITIONAL', label: t('editor.numbered') }, { value: 'NAMED', label: t('editor.named') }]} />
        </Field>
        <VariableText label={t('editor.bodyText')} hint={t('editor.formatting')} rows={6} value={body.text} onChange={(text) => change({ body: { ...body, text } })} format={format} max={offer.on ? limits.maxOfferBody : limits.maxTemplateBody} error={fault('body.text')} />
        <SampleFields value={body} path="body.samples" onChange={(samples) => change({ body: { ...body, samples } })} fault={fault} />
        <Field label={t('editor.footer')} optional error={fault('footer')} aside={`${[...footer].length} / ${limits.maxTemplateFooter}`}>
          <Input dir="auto" value={footer} onValueChange={(text) => change({ footer: text })} />
        </Field>
      </div>
    </Card>
  );
}
