import { TriangleAlert } from 'lucide-react';
import type { FieldMessages } from '../../../../schemas/generated/types.ts';
import { Field } from '../../ui/Field.tsx';
import { FieldGroup } from '../../ui/FieldGroup.tsx';
import { DefaultMark } from './DefaultMark.tsx';
import { resolveSchema, type FieldSchema } from './field-schema.ts';
import { useForm } from './form-context.ts';
import { TextCounter, counterLimit } from './TextCounter.tsx';
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

/** One field of a form: label, control, hint, and what the checks say about it. */
export function FormField({ name, schema: written, value, siblings, parent, pointer, path }: FormFieldProps) {
  const form = useForm();
  const issueText = useIssueText();
  const schema = resolveSchema(written, form.root);
  const widget = widgetFor(schema);
  if (!widget || widget.frame === 'hidden') return null;
  const words: FieldMessages = form.messages.fields?.[path] ?? { label: schema.title ?? name };
  // What a widget of several controls is made of has no fields of its own that could tell.
  const deep = widget.frame === 'group';
  const issue = form.issues.find(({ path: at }) => at === pointer || (deep && at?.startsWith(`${pointer}/`)));
  const limit = counterLimit(schema, value);
  const required = parent.required?.includes(name) ?? false;
  // What the checks ask for is not called optional, whatever makes it needed.
  const optional = !required && issue === undefined && schema.default === undefined && ['template', 'multiline', 'text'].includes(schema['x-ui']?.widget ?? '');
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
      required={required}
      readOnly={form.readOnly}
      invalid={issue?.severity === 'error'}
    />
  );
  const told = issue ? issueText(issue, form.nodeType) : undefined;
  const error = issue?.severity === 'error' ? told : undefined;
  const advice = issue && error === undefined ? <FieldAdvice text={told ?? ''} /> : undefined;
  if (widget.frame === 'bare') {
    return (
      <div className="flex flex-col gap-1" data-field={pointer}>
        {control}
        {error ? <p className="text-xs text-red-ink">{error}</p> : advice}
      </div>
    );
  }
  if (deep) {
    return (
      <div data-field={pointer}>
        <FieldGroup label={words.label} hint={advice ?? words.hint} error={error}>{control}</FieldGroup>
      </div>
    );
  }
  const aside = limit !== undefined ? <TextCounter text={String(value)} limit={limit} /> : form.showDefaults && schema.default !== undefined ? <DefaultMark schema={schema} value={value} words={words} pointer={pointer} /> : undefined;
  return (
    <div data-field={pointer}>
      <Field label={words.label} hint={advice ?? words.hint} error={error} optional={optional} aside={aside}>{control}</Field>
    </div>
  );
}

/** What is worth a thought and keeps nobody from publishing. */
function FieldAdvice({ text }: { text: string }) {
  return <span className="flex items-start gap-1.5 text-xs text-amber-ink"><TriangleAlert size={14} className="mt-px shrink-0" aria-hidden /><span className="min-w-0">{text}</span></span>;
}
