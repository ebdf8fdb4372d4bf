import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { orderedProperties, resolveSchema, type FieldSchema } from './field-schema.ts';
import { FormContext, type FormSetting } from './form-context.ts';
import { FormField } from './FormField.tsx';
import { isShown } from './is-shown.ts';

export type FormSectionsProps = {
  form: FormSetting;
  values: Readonly<Record<string, unknown>>;
  /** In the order of the form; a field of a group that is not here stands in the one marked `other`. */
  groups: ReadonlyArray<{ id: string; title: string; other?: boolean }>;
};

type Entry = { name: string; schema: FieldSchema };

/** A form drawn from a schema: grouped, with rarely needed fields folded at each group's end. */
export function FormSections({ form, values, groups }: FormSectionsProps) {
  const { root } = form;
  const shown = orderedProperties(root)
    .map(([name, written]): Entry => ({ name, schema: resolveSchema(written, root) }))
    .filter(({ schema }) => isShown(schema, values, root));
  const otherwise = groups.find((group) => group.other)?.id ?? '';
  const groupOf = ({ schema }: Entry) => groups.find((group) => group.id === schema['x-ui']?.group)?.id ?? otherwise;
  const sections = Map.groupBy(shown, groupOf);
  // What a step is about stands first, in whatever group: whom it assigns to before the hours, the events before how long.
  const first = shown[0] && groupOf(shown[0]);
  const ordered = [...groups].sort((one, other) => Number(other.id === first) - Number(one.id === first));
  return (
    <FormContext value={form}>
      {ordered.map(({ id, title }) => {
        const entries = sections.get(id);
        return entries ? <Section key={id} title={title} headed={sections.size > 1} entries={entries} form={form} values={values} /> : null;
      })}
    </FormContext>
  );
}

type SectionProps = { title: string; headed: boolean; entries: ReadonlyArray<Entry>; form: FormSetting; values: FormSectionsProps['values'] };

function Section({ title, headed, entries, form, values }: SectionProps) {
  const { t } = useTranslation('flows');
  const folded = entries.filter(({ schema }) => schema['x-ui']?.advanced);
  // What is already filled in, or wrong, must be in sight.
  const needed = folded.some(({ name }) => form.issues.some((issue) => issue.path?.startsWith(`/${name}`)));
  const field = ({ name, schema }: Entry) => (
    <FormField key={name} name={name} schema={schema} value={values[name]} siblings={values} parent={form.root} pointer={`/${name}`} path={name} />
  );
  return (
    <section className="flex flex-col gap-4 border-b border-line px-4 py-4" aria-label={title}>
      {headed ? <h3 className="text-2xs font-semibold tracking-wide text-muted uppercase">{title}</h3> : null}
      {entries.filter(({ schema }) => !schema['x-ui']?.advanced).map(field)}
      {folded.length > 0 ? (
        <details className="group/fold" {...(needed ? { open: true } : {})}>
          <summary className="flex h-7 w-fit list-none items-center gap-1 rounded-sm pe-2 text-xs font-medium text-muted hover:text-ink">
            <ChevronRight size={14} className="transition-transform group-open/fold:rotate-90 rtl:-scale-x-100" aria-hidden />
            {t('inspector.more', { count: folded.length })}
          </summary>
          <div className="flex flex-col gap-4 pt-3">{folded.map(field)}</div>
        </details>
      ) : null}
    </section>
  );
}
