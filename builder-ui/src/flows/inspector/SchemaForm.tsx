import { ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeFormProps } from '../node-types/node-editors.ts';
import { nodeType } from '../node-types/node-types.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import { fieldGroups, orderedProperties, resolveSchema, type FieldGroup, type FieldSchema } from './field-schema.ts';
import { FormContext, type FormSetting } from './form-context.ts';
import { FormField } from './FormField.tsx';
import { isShown } from './is-shown.ts';

type Entry = { name: string; schema: FieldSchema };

/** The form of a node, drawn from the schema of its params: grouped, with rarely needed fields folded at each group's end. */
export function SchemaForm({ node, issues, readOnly, onChange }: NodeFormProps) {
  const { t } = useTranslation('flows');
  const messages = useNodeWords().messages(node.type);
  const root = nodeType(node.type)?.schema;
  const setting = useMemo((): FormSetting | null => (root ? { node, messages, root, issues, readOnly, onChange } : null), [node, messages, root, issues, readOnly, onChange]);
  if (!root || !setting) return <p className="text-xs text-muted">{t('inspector.unknownType')}</p>;
  const params = node.params as Readonly<Record<string, unknown>>;
  const shown = orderedProperties(root)
    .map(([name, written]): Entry => ({ name, schema: resolveSchema(written, root) }))
    .filter(({ schema }) => isShown(schema, params, root));
  const groups = Map.groupBy(shown, ({ schema }): FieldGroup => schema['x-ui']?.group ?? 'settings');
  const field = ({ name, schema }: Entry) => (
    <FormField key={name} name={name} schema={schema} value={params[name]} siblings={params} parent={root} pointer={`/${name}`} path={name} />
  );
  return (
    <FormContext value={setting}>
      {fieldGroups.map((group) => {
        const entries = groups.get(group);
        if (!entries) return null;
        const folded = entries.filter(({ schema }) => schema['x-ui']?.advanced);
        // What is already filled in, or wrong, must be in sight.
        const needed = folded.some(({ name }) => issues.some((issue) => issue.path?.startsWith(`/${name}`)));
        return (
          <section key={group} className="flex flex-col gap-4 border-b border-line px-4 py-4" aria-label={t(`inspector.groups.${group}`)}>
            {groups.size > 1 ? <h3 className="text-2xs font-semibold tracking-wide text-muted uppercase">{t(`inspector.groups.${group}`)}</h3> : null}
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
      })}
    </FormContext>
  );
}
