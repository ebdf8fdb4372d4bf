import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TemplateAccountList, TemplateDetail, TemplateDraftView } from '../../../../schemas/generated/types.ts';
import { templateLanguages } from '../../../../schemas/templates/languages.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { PageSkeleton } from '../../app/PageSkeleton.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { newTemplateSearch } from '../new-template-search.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import { emptyForm, formOf, type TemplateForm } from './template-form.ts';

/** A new template: empty, as a copy of another one, or the same in another language. */
export function NewTemplatePage() {
  const { t, i18n } = useTranslation('templates');
  const { from, as, draft } = newTemplateSearch(useSearch({ strict: false }));
  const accounts = useQuery({ queryKey: keys.templates.part('all', 'accounts'), queryFn: ({ signal }) => request<TemplateAccountList>('GET', '/templates/accounts', { signal }) });
  const original = useQuery({ queryKey: keys.templates.one(from ?? ''), queryFn: ({ signal }) => request<TemplateDetail>('GET', `/templates/${encodeURIComponent(from ?? '')}`, { signal }), enabled: from !== undefined });
  const copied = useQuery({ queryKey: keys.templateDrafts.part(draft ?? '', 'copy'), queryFn: ({ signal }) => request<TemplateDraftView>('GET', `/template-drafts/${encodeURIComponent(draft ?? '')}`, { signal }), enabled: draft !== undefined });
  const failed = accounts.error ?? original.error ?? copied.error;
  if (failed) return <ErrorState className="py-10" error={failed} title={t('failed')} onRetry={() => { void accounts.refetch(); if (from) void original.refetch(); if (draft) void copied.refetch(); }} />;
  if (!accounts.data || (from !== undefined && original.isPending) || (draft !== undefined && copied.isPending)) return <PageSkeleton />;
  const usual = templateLanguages.find((code) => code === i18n.language) ?? 'en';
  const start = original.data ? copyOf(original.data, as ?? 'copy') : copied.data ? renamed(formOf(copied.data.content)) : emptyForm(accounts.data.items[0]?.wabaId ?? '', usual);
  return <TemplateEditor key={from ?? draft ?? 'new'} start={start} />;
}

function renamed(form: TemplateForm): TemplateForm {
  return form.name === '' ? form : { ...form, name: `${form.name}_copy` };
}

function copyOf({ template, languages }: TemplateDetail, as: 'copy' | 'language'): TemplateForm {
  const form = formOf(template);
  // WhatsApp gives back an address in place of a handle, and takes none.
  const withoutFiles = { ...form, header: { ...form.header, file: null }, cards: form.cards.map((card) => ({ ...card, file: null })) };
  if (as === 'copy') return renamed(withoutFiles);
  const taken = new Set(languages.map(({ language }) => language));
  return { ...withoutFiles, language: templateLanguages.find((code) => !taken.has(code) && !code.includes('_') && code !== 'af' && code !== 'sq') ?? form.language };
}
