import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { LayoutTemplate, Plus, RefreshCw, SearchX } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateList, TemplatesSynced } from '../../../schemas/generated/types.ts';
import { componentOf, fillText, samplesOf, textOf, type Component } from '../../../schemas/templates/components.ts';
import { describeError } from '../api/describe-error.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { ListToolbar } from '../app/ListToolbar.tsx';
import { Page } from '../app/Page.tsx';
import { PagedTable } from '../app/PagedTable.tsx';
import { usePermission } from '../app/session.ts';
import { useLive } from '../live/use-live.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { toast } from '../ui/toast.ts';
import { DraftTable } from './drafts/DraftTable.tsx';
import { languageName } from './language-name.ts';
import { templatesSearch } from './new-template-search.ts';
import { QualityBadge, StatusBadge } from './StatusBadge.tsx';
import { noFilters, TemplateFilters, type Filters } from './TemplateFilters.tsx';

/** Message templates of all connected accounts: found, made, and read anew from WhatsApp. */
export function TemplatesPage() {
  const { t, i18n } = useTranslation('templates');
  const client = useQueryClient();
  const navigate = useNavigate();
  const view = templatesSearch(useSearch({ strict: false })).view ?? 'submitted';
  const mayWrite = usePermission('templates.write');
  const [search, setSearch] = useState('');
  const [filters, setFilters] = useState<Filters>(noFilters);
  const text = useDeferredValue(search.trim());
  const wanted = { search: text, ...filters };
  const query = useInfiniteQuery({
    queryKey: keys.templates.list(wanted),
    queryFn: ({ pageParam, signal }) => request<TemplateList>('GET', '/templates', { query: { ...wanted, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
  useLive('templates', () => void client.invalidateQueries({ queryKey: keys.templates.all }));
  const sync = useMutation({
    mutationFn: () => request<TemplatesSynced>('POST', '/templates/sync'),
    onSuccess: ({ failed = [] }) => {
      void client.invalidateQueries({ queryKey: keys.templates.all });
      toast(failed.length === 0 ? { tone: 'good', title: t('synced') } : { tone: 'bad', title: t('syncedPartly', { accounts: failed.join(', ') }) });
    },
    onError: (error) => toast({ tone: 'bad', title: t('syncFailed'), description: describeError(error).message }),
  });
  const isFiltered = text !== '' || Object.values(filters).some((value) => value !== '');
  const isEmpty = !isFiltered && query.data?.pages[0]?.items.length === 0;
  const newButton = <Button variant="primary" icon={<Plus size={14} />} render={<Link to="/templates/new" />}>{t('new')}</Button>;
  const actions = mayWrite ? <div className="flex gap-2"><Button collapses icon={<RefreshCw size={14} />} loading={sync.isPending} onClick={() => sync.mutate()}>{t('sync')}</Button>{isEmpty ? null : newButton}</div> : undefined;
  return (
    <Page title={t('title')} actions={actions}>
      <ListToolbar
        search={view === 'drafts' ? undefined : { value: search, onChange: setSearch, placeholder: t('search') }}
        start={<SegmentedControl size="sm" aria-label={t('drafts.show')} value={view} onValueChange={(next) => void navigate({ to: '/templates', search: next === 'drafts' ? { view: 'drafts' } : {} })} options={[{ value: 'submitted', label: t('drafts.submitted') }, { value: 'drafts', label: t('drafts.title') }]} />}
      >
        {view === 'drafts' ? null : <TemplateFilters value={filters} onChange={setFilters} />}
      </ListToolbar>
      {view === 'drafts' ? <DraftTable action={newButton} /> : <>
      <PagedTable
        aria-label={t('title')}
        query={query}
        failed={t('failed')}
        rowHeight={56}
        rowKey={(template) => template.id}
        onRowClick={({ id }) => void navigate({ to: '/templates/$templateId', params: { templateId: id } })}
        columns={[
          { id: 'name', header: t('columns.name'), cell: ({ id, name, language, components }) => (
            <>
              <Link to="/templates/$templateId" params={{ templateId: id }} className="block truncate rounded-sm font-medium hover:underline" onClick={(event) => event.stopPropagation()}><bdi>{name}</bdi><span className="font-normal text-muted md:hidden"> · {languageName(language, i18n.language)}</span></Link>
              <span className="block truncate text-xs text-muted" dir="auto">{sampleText(components)}</span>
            </>
          ) },
          { id: 'language', header: t('columns.language'), width: '160px', wideOnly: true, cell: ({ language }) => <span title={language}>{languageName(language, i18n.language)}</span> },
          { id: 'category', header: t('columns.category'), width: '140px', wideOnly: true, cell: ({ category }) => <span className="text-muted">{t(`category.${category}`, { defaultValue: category })}</span> },
          { id: 'status', header: t('columns.status'), width: '140px', cell: ({ status }) => <StatusBadge status={status} /> },
          { id: 'quality', header: t('columns.quality'), width: '110px', wideOnly: true, cell: ({ quality }) => <QualityBadge quality={quality} /> },
        ]}
        empty={
          <EmptyState
            icon={isFiltered ? <SearchX size={20} /> : <LayoutTemplate size={20} />}
            title={t(isFiltered ? 'nothingFound' : 'empty.title')}
            description={t(isFiltered ? 'nothingFoundHint' : 'empty.description')}
            action={isFiltered || !mayWrite ? undefined : newButton}
          />
        }
      />
      </>}
    </Page>
  );
}

/** What the template says, with its examples filled in. */
function sampleText(components: ReadonlyArray<Component>): string {
  const body = componentOf(components, 'BODY');
  return body ? fillText(textOf(body['text']), samplesOf(body, 'body')) : '';
}
