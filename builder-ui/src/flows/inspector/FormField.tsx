import { useTranslation } from 'react-i18next';
import type { FieldMessages } from '../../../../schemas/generated/types.ts';
import { Field } from '../../ui/Field.tsx';
import { resolveSchema, type FieldSchema } from './field-schema.ts';
import { useForm } from './form-context.ts';
import { useIssueText } from './use-issue-text.ts';
import { widgetFor } from './widget-registry.ts';

export type FormFieldProps = {
  name: string;
  schema: FieldSchema;
  value: unknown;
  /** The object the value stands in, and its schema. */
  siblings: Readonly<Record<string, unknown>>;
  parent: FieldSchema;
  pointer: string;
  path: string;
};

/** One field of a node's form: label, control, hint, and what the checks say about it. */
export function FormField({ name, schema: written, value, siblings, parent, pointer, path }: FormFieldProps) {
  const { t } = useTranslation('flows');
  const form = useForm();
  const issueText = useIssueText();
  const schema = resolveSchema(written, form.root);
  const widget = widgetFor(schema);
  if (!widget || widget.frame === 'hidden') return null;
  const words: FieldMessages = form.messages.fields?.[path] ?? { label: schema.title ?? name };
  const issue = form.issues.find((candidate) => candidate.path === pointer);
  const limit = schema['x-ui']?.limit ?? (schema.enum ? undefined : schema.maxLength);
  const length = typeof value === 'string' ? [...value].length : 0;
  const counter = limit !== undefined && typeof value === 'string' && ['template', 'multiline', 'text'].includes(schema['x-ui']?.widget ?? 'text')
    && (length > limit * 0.6 || limit <= 100);
  const optional = !parent.required?.includes(name) && schema.default === undefined && ['template', 'multiline', 'text'].includes(schema['x-ui']?.widget ?? '');
  const Control = widget.default;
  const control = (
    <Control
      schema={schema}
      value={value}
      onChange={(next) => form.onChange(pointer, next)}
      words={words}
      pointer={pointer}
      path={path}
      siblings={siblings}
      required={parent.required?.includes(name) ?? false}
      readOnly={form.readOnly}
      invalid={issue !== undefined}
    />
  );
  const error = issue ? issueText(issue, form.node.type) : undefined;
  if (widget.frame === 'bare') {
    return (
      <div className="flex flex-col gap-1" data-field={pointer}>
        {control}
        {error ? <p className="text-xs text-red-ink">{error}</p> : null}
      </div>
    );
  }
  return (
    <div data-field={pointer}>
      <Field
        label={words.label}
        hint={words.hint}
        error={error}
        optional={optional}
        aside={counter ? <span className={length > limit ? 'text-red-ink' : undefined} title={t('inspector.counter')}>{length}/{limit}</span> : undefined}
      >
        {control}
      </Field>
    </div>
  );
}
