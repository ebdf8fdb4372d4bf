import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Component } from '../../../../schemas/templates/components.ts';
import { limits } from '../../../../schemas/limits.ts';
import type { FieldValues } from '../../../../schemas/templates/fill/choice-values.ts';
import { cardsOf, templateFields, unfillableButtons, type FieldKind, type TemplateField } from '../../../../schemas/templates/fill/template-fields.ts';
import { filledProblem, type ValueProblem } from '../../../../schemas/templates/fill/value-problem.ts';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FileValue } from './FileValue.tsx';

/** What a control of a value gets: in a flow it takes variables, in the inbox plain text. */
export type ValueControlProps = { field: TemplateField; label: string; value: string; multiline: boolean; onChange: (value: string) => void };

type FillFieldsProps = {
  components: ReadonlyArray<Component>;
  values: FieldValues;
  onChange: (values: FieldValues) => void;
  problemOf: (field: TemplateField, value: string) => ValueProblem | undefined;
  control: (props: ValueControlProps) => ReactNode;
  readOnly?: boolean | undefined;
};

/** Every value that a template takes, in the order of the message; what may stay empty is folded away. The one form of inbox and flows. */
export function FillFields(props: FillFieldsProps) {
  const { components, values } = props;
  const { t } = useTranslation('template-fill');
  const fields = templateFields(components);
  const cards = cardsOf(components);
  const long = filledProblem(components, values) ?? cards.map((card, index) => filledProblem(card, values, `card${index}/`)).find((problem) => problem !== undefined);
  const needed = fields.filter(({ optional, card }) => !optional && card === undefined);
  const optional = fields.filter((field) => field.optional);
  return (
    <>
      {unfillableButtons(components).length > 0 ? <Notice tone="amber">{t('gap')}</Notice> : null}
      {needed.map((field) => <ValueField key={field.id} field={field} {...props} />)}
      {cards.map((_, index) => {
        const own = fields.filter((field) => field.card === index && !field.optional);
        if (own.length === 0) return null;
        return (
          <fieldset key={`card-${index}`} className="flex min-w-0 flex-col gap-3 rounded-control border border-line p-3">
            <legend className="px-1 text-xs font-medium text-muted">{t('card', { number: index + 1 })}</legend>
            {own.map((field) => <ValueField key={field.id} field={field} {...props} />)}
          </fieldset>
        );
      })}
      {optional.length > 0 ? (
        <details className="group/more">
          <summary className="flex w-fit cursor-pointer list-none items-center gap-1 rounded-sm text-xs font-medium text-muted hover:text-ink"><ChevronRight size={14} className="transition-transform group-open/more:rotate-90 rtl:-scale-x-100" aria-hidden />{t('more')}</summary>
          <div className="mt-3 flex flex-col gap-3">{optional.map((field) => <ValueField key={field.id} field={field} {...props} />)}</div>
        </details>
      ) : null}
      {long ? <Notice tone="red">{t('tooLong', { ...long.values })}</Notice> : null}
    </>
  );
}

const hints: Readonly<Partial<Record<FieldKind, 'file' | 'position' | 'products' | 'data' | 'payload' | 'token'>>> = { image: 'file', video: 'file', document: 'file', position: 'position', products: 'products', data: 'data', payload: 'payload', token: 'token' };

function ValueField({ field, values, onChange, problemOf, control, readOnly = false }: FillFieldsProps & { field: TemplateField }) {
  const { t } = useTranslation('template-fill');
  const { kind, part, name, card, optional, id } = field;
  const value = values[id] ?? '';
  const words = t(`field.${kind === 'text' && part === 'header' ? 'headerText' : kind}`, { name });
  const label = card === undefined || !optional ? words : `${t('card', { number: card + 1 })}: ${words}`;
  const problem = value.trim() === '' ? undefined : problemOf(field, value);
  // Said once, not on every card.
  const hint = (card ?? 0) > 0 ? undefined : hints[kind];
  const set = (next: string) => onChange({ ...values, [id]: next });
  const body = control({ field, label, value, multiline: kind === 'products' || kind === 'data', onChange: set });
  return (
    <Field label={label} optional={optional} hint={hint && t(`hint.${hint}`, { max: limits.maxProducts })} error={problem && t(`problem.${problem.rule}`, { ...problem.values })}>
      {kind === 'image' || kind === 'video' || kind === 'document' ? <FileValue kind={kind} label={label} value={value} readOnly={readOnly} onChange={set}>{body}</FileValue> : body}
    </Field>
  );
}
