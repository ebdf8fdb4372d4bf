import { ChevronRight, Plus, RotateCcw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SystemWords } from '../../../../../schemas/generated/types.ts';
import { defaultSystemWords } from '../../../../../workflows/engine/routing/default-system-words.ts';
import { languageName } from '../../../i18n/language-name.ts';
import { Button } from '../../../ui/Button.tsx';
import { orderedProperties, resolveSchema } from '../field-schema.ts';
import { useForm, type WidgetProps } from '../form-context.ts';
import { FormField } from '../FormField.tsx';

/** Words that mean something to the system, by language. As long as nobody changes them the built-in ones apply. */
export default function SystemWordsWidget(props: WidgetProps) {
  const { value, onChange, pointer, readOnly } = props;
  const { t } = useTranslation('messaging');
  const builtIn = new Map<string, SystemWords[]>(Object.entries(defaultSystemWords)).get(pointer.slice(1)) ?? [];
  const start = builtIn.length > 0 ? builtIn : [{ language: 'en', words: [] }];
  const lists = Array.isArray(value) ? (value as SystemWords[]) : undefined;
  if (lists === undefined || lists.length === 0) {
    const sample = builtIn.slice(0, 3).flatMap(({ words }) => words.slice(0, 2)).join(', ');
    const usual = lists === undefined && builtIn.length > 0;
    return (
      <div className="flex flex-wrap items-center justify-between gap-2 rounded-control border border-line bg-slate-2 px-3 py-2">
        <p className="min-w-48 flex-1 text-xs text-muted">{usual ? t('words.builtIn', { count: builtIn.length, words: sample }) : t('words.none')}</p>
        {readOnly ? null : <Button size="sm" onClick={() => onChange(structuredClone(start))}>{usual ? t('words.change') : t('words.start')}</Button>}
      </div>
    );
  }
  const free = ['en', 'de', 'es', 'fr', 'pt', 'it', 'ar', 'hi', 'id', 'tr', 'ru'].find((tag) => !lists.some(({ language }) => language === tag)) ?? 'en';
  return (
    <div className="flex flex-col gap-2">
      {lists.map((list, index) => <LanguageWords key={`${index}:${list.language}`} {...props} list={list} index={index} onRemove={() => onChange(lists.toSpliced(index, 1))} />)}
      {readOnly ? null : (
        <div className="flex flex-wrap gap-1">
          <Button size="sm" variant="ghost" icon={<Plus size={14} />} onClick={() => onChange([...lists, { language: free, words: [] }])}>{t('words.addLanguage')}</Button>
          {builtIn.length > 0 ? <Button size="sm" variant="ghost" icon={<RotateCcw size={14} className="rtl:-scale-x-100" />} onClick={() => onChange(undefined)}>{t('words.back')}</Button> : null}
        </div>
      )}
    </div>
  );
}

type LanguageWordsProps = WidgetProps & { list: SystemWords; index: number; onRemove: () => void };

function LanguageWords({ schema, list, index, pointer, readOnly, onRemove }: LanguageWordsProps) {
  const { t, i18n } = useTranslation('messaging');
  const { root, issues } = useForm();
  const item = resolveSchema(schema.items ?? {}, root);
  const here = `${pointer}/${index}`;
  const name = languageName(list.language, i18n.language);
  const open = list.words.length === 0 || issues.some((issue) => issue.path?.startsWith(`${here}/`));
  return (
    <details className="group/words rounded-control border border-line" {...(open ? { open: true } : {})}>
      <summary className="flex min-h-9 list-none items-center gap-2 rounded-control px-2 py-1 hover:bg-hover">
        <ChevronRight size={14} className="shrink-0 text-faint transition-transform group-open/words:rotate-90 rtl:-scale-x-100" aria-hidden />
        <span className="shrink-0 text-xs font-medium">{name}</span>
        <span className="min-w-0 flex-1 truncate text-xs text-muted" dir="auto">{list.words.join(', ')}</span>
      </summary>
      <div className="flex flex-col gap-3 border-t border-line p-3">
        {orderedProperties(item).map(([field, written]) => (
          <FormField key={field} name={field} schema={written} value={list[field as keyof SystemWords]} siblings={{ ...list }} parent={item} pointer={`${here}/${field}`} path={field} />
        ))}
        {readOnly ? null : <Button size="sm" variant="ghost" className="self-start" icon={<Trash2 size={14} />} onClick={onRemove}>{t('words.removeLanguage', { language: name })}</Button>}
      </div>
    </details>
  );
}
