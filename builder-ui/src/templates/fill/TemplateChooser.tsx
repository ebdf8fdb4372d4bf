import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateList, TemplateView } from '../../../../schemas/generated/types.ts';
import { limits } from '../../../../schemas/limits.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { languageName } from '../language-name.ts';

type TemplateKey = Pick<TemplateView, 'name' | 'language'>;

type TemplateChooserProps = {
  chosen: TemplateKey | undefined;
  onPick: (template: TemplateView) => void;
  /** Only templates of the account of this number. */
  numberId?: string | undefined;
  readOnly?: boolean | undefined;
  label?: string | undefined;
};

/** Finds an approved template by a part of its name, however many there are. */
export function TemplateChooser({ chosen, onPick, numberId, readOnly = false, label }: TemplateChooserProps) {
  const { t, i18n } = useTranslation(['template-fill', 'templates']);
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const filter = { status: 'APPROVED', limit: limits.maxPageSize, ...(numberId === undefined ? {} : { numberId }) };
  const all = useQuery({ queryKey: keys.templates.list(filter), queryFn: ({ signal }) => request<TemplateList>('GET', '/templates', { query: filter, signal }) });
  // A page holds what nearly everybody has; only larger accounts are searched on the server.
  const many = all.data?.nextCursor !== undefined;
  const searched = { ...filter, search: text };
  const found = useQuery({ queryKey: keys.templates.list(searched), queryFn: ({ signal }) => request<TemplateList>('GET', '/templates', { query: searched, signal }), enabled: many && text !== '' && text !== chosen?.name });
  const items = (many && found.data ? found.data.items : all.data?.items) ?? [];
  const own = chosen === undefined || items.some((template) => keyOf(template) === keyOf(chosen)) ? [] : [{ value: keyOf(chosen), label: chosen.name, description: languageName(chosen.language, i18n.language) }];
  const options = items.map((template) => ({ value: keyOf(template), label: template.name, description: `${languageName(template.language, i18n.language)} · ${t(`templates:category.${template.category}`, { defaultValue: template.category })}` }));
  return (
    <Combobox
      aria-label={label ?? t('choose')}
      placeholder={t('choose')}
      options={[...own, ...options]}
      value={chosen === undefined ? null : keyOf(chosen)}
      onValueChange={(key) => { const template = items.find((candidate) => keyOf(candidate) === key); if (template) onPick(template); }}
      {...(many ? { onSearch: setTyped } : {})}
      loading={all.isPending || found.isFetching}
      emptyText={t(all.isError ? 'failed' : 'none')}
      disabled={readOnly}
    />
  );
}

function keyOf({ name, language }: TemplateKey): string {
  return `${name}/${language}`;
}
