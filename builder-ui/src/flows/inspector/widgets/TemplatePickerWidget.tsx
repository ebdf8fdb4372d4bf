import { useTranslation } from 'react-i18next';
import type { TemplateChoice } from '../../../../../schemas/generated/types.ts';
import { choiceOf, valuesOf, type FieldValues } from '../../../../../schemas/templates/fill/choice-values.ts';
import { templateFields, type TemplateField } from '../../../../../schemas/templates/fill/template-fields.ts';
import { fieldProblem, valueLimits } from '../../../../../schemas/templates/fill/value-problem.ts';
import { FillFields, type ValueControlProps } from '../../../templates/fill/FillFields.tsx';
import { TemplateChooser } from '../../../templates/fill/TemplateChooser.tsx';
import { TemplateBubble } from '../../../templates/preview/TemplateBubble.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { variableLabel } from '../flow-variables.ts';
import type { WidgetProps } from '../form-context.ts';
import { useFlowVariables } from '../use-flow-variables.ts';
import { useTemplate } from '../use-templates.ts';
import TemplateWidget from './TemplateWidget.tsx';

export const frame = 'group';

/** An approved template and what goes into it; values may come from the flow. */
export default function TemplatePickerWidget(props: WidgetProps) {
  const { value, onChange, words, readOnly, invalid } = props;
  const { t } = useTranslation(['template-fill', 'templates']);
  const variables = useFlowVariables();
  const choice = (typeof value === 'object' && value !== null ? value : undefined) as TemplateChoice | undefined;
  const query = useTemplate(choice);
  const template = query.data;
  const fields = template ? templateFields(template.components) : [];
  const values = choice ? valuesOf(fields, choice) : {};
  const change = (next: FieldValues) => { if (template) onChange(choiceOf(template, fields, next)); };
  const control = ({ field, label, value: text, multiline, onChange: set }: ValueControlProps) => (
    <TemplateWidget
      {...props}
      schema={{ type: 'string', ...(field.optional ? {} : { minLength: 1 }), maxLength: 8000, 'x-ui': { singleLine: !multiline } }}
      words={{ label, placeholder: field.kind === 'offer' ? '+24h' : t('value') }}
      value={text}
      invalid={invalid && !field.optional && text.trim() === ''}
      onChange={(next) => set(typeof next === 'string' ? next : '')}
    />
  );
  return (
    <div className="flex flex-col gap-3">
      <TemplateChooser chosen={choice} onPick={(next) => onChange(choiceOf(next, templateFields(next.components), {}))} readOnly={readOnly} label={words.label} />
      {choice && query.isSuccess && !template ? <Notice tone="amber">{t('missing', { name: choice.name, language: choice.language })}</Notice> : null}
      {template && template.status !== 'APPROVED' ? <Notice tone="amber">{t('notApproved', { status: t(`templates:status.${template.status}`, { defaultValue: template.status }) })}</Notice> : null}
      {template ? (
        <>
          <FillFields components={template.components} values={values} onChange={change} problemOf={problemOf} control={control} readOnly={readOnly} />
          <div className="rounded-card bg-slate-3 p-3">
            <TemplateBubble components={template.components} category={template.category} values={values} chip={(path) => <span className="phone-chip">{variableLabel(variables, path)}</span>} />
          </div>
        </>
      ) : null}
    </div>
  );
}

/** A value with placeholders is only known once they are filled in. */
function problemOf(field: TemplateField, text: string) {
  return /\{\{|\{%/.test(text) && text.length <= Math.max(2000, valueLimits[field.kind]) ? undefined : fieldProblem(field, text);
}
