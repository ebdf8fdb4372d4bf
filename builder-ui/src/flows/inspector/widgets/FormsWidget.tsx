import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formsQuery } from '../../../forms/forms-query.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { WidgetProps } from '../form-context.ts';
import WordsWidget from './WordsWidget.tsx';

/** Several forms of WhatsApp: by name where the accounts' forms can be read, by id otherwise. */
export default function FormsWidget(props: WidgetProps) {
  const { value, onChange, words, readOnly } = props;
  const { t } = useTranslation('forms');
  const forms = useQuery({ ...formsQuery(undefined), enabled: !readOnly });
  const items = forms.data?.items ?? [];
  // Forms of an account that cannot be read have no name here: all are told by their ids then.
  if (readOnly || (forms.isFetched && (items.length === 0 || (forms.data?.failed ?? []).length > 0))) return <WordsWidget {...props} />;
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const nameOf = (id: string) => items.find((form) => form.id === id)?.name ?? id;
  const put = (ids: string[]) => onChange(ids.length > 0 ? ids : undefined);
  return (
    <div className="flex flex-col gap-1.5">
      {chosen.length > 0 ? (
        <ul className="flex flex-col gap-1">
          {chosen.map((id) => (
            <li key={id} className="flex items-center gap-2 rounded-control bg-slate-2 ps-2.5">
              <span className="min-w-0 flex-1 truncate text-sm" dir="auto" title={id}>{nameOf(id)}</span>
              <IconButton size="sm" label={t('remove', { name: nameOf(id) })} icon={<X size={14} />} onClick={() => put(chosen.filter((other) => other !== id))} />
            </li>
          ))}
        </ul>
      ) : null}
      <Combobox
        options={items.filter(({ id }) => !chosen.includes(id)).map(({ id, name, account }) => ({ value: id, label: name, description: `${account} · ${id}` }))}
        value={null}
        onValueChange={(id) => { if (id) put([...chosen, id]); }}
        loading={forms.isPending}
        placeholder={t('choose')}
        emptyText={forms.isPending ? t('loading') : t('noMatch')}
        aria-label={words.label}
      />
    </div>
  );
}
