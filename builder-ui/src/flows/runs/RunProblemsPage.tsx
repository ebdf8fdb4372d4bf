import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CircleCheck, SearchX } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../app/Page.tsx';
import { PagedTable } from '../../app/PagedTable.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FlowsTabs } from '../FlowsTabs.tsx';
import { NodeWordsProvider } from '../node-types/node-words.tsx';
import { JobDialog } from './JobDialog.tsx';
import { ProblemDialog } from './ProblemDialog.tsx';
import { ProblemFilters } from './ProblemFilters.tsx';
import { countsQuery, problemsQuery } from './problem-queries.ts';
import { problemFilter, problemSearch, type ProblemSearch } from './problem-search.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useProblemColumns } from './use-problem-columns.tsx';

/** Runs that are stuck, and runs that have failed and were not dealt with: why, since when, and what can be done. */
export function RunProblemsPage() {
  const { t } = useTranslation('runs');
  const navigate = useNavigate();
  const search = problemSearch(useSearch({ strict: false }));
  const { run, job, ...narrowing } = search;
  const filter = problemFilter(narrowing);
  const filterKey = JSON.stringify(filter);
  const go = (next: ProblemSearch) => void navigate({ to: '/flows/stuck', search: next, replace: true });
  const problems = useInfiniteQuery(problemsQuery(filter));
  const counts = useQuery(countsQuery(filter));
  const [chosen, setChosen] = useState<{ of: string; ids: ReadonlySet<string>; all: boolean }>({ of: filterKey, ids: new Set(), all: false });
  const rows = problems.data?.pages.flatMap((page) => page.items) ?? [];
  // What is no longer in the list is no longer chosen; another filter begins anew.
  const ids = new Set(chosen.of === filterKey ? rows.filter((row) => chosen.ids.has(row.id)).map((row) => row.id) : []);
  const all = chosen.of === filterKey && chosen.all && ids.size > 0;
  const choose = (next: Iterable<string>, everything = false) => setChosen({ of: filterKey, ids: new Set(next), all: everything });
  const columns = useProblemColumns({
    chosen: ids,
    every: rows.length > 0 && ids.size === rows.length,
    onChoose: (id, on) => choose(on ? [...ids, id] : [...ids].filter((other) => other !== id)),
    onChooseEvery: (on) => choose(on ? rows.map((row) => row.id) : []),
    onOpen: (id) => go({ ...narrowing, run: id }),
  });
  const narrowed = Object.keys(narrowing).length > 0;
  return (
    <Page title={t('title')} crumbs={[{ label: t('flows:title'), to: '/flows' }]}>
      <FlowsTabs />
      <ProblemFilters search={narrowing} counts={counts.data} onChange={go} />
      <PagedTable
        aria-label={t('title')}
        query={problems}
        failed={t('failed')}
        rowHeight={56}
        rowKey={(row) => row.id}
        onRowClick={(row) => go({ ...narrowing, run: row.id })}
        columns={columns}
        empty={narrowed
          ? <EmptyState icon={<SearchX size={20} />} title={t('nothing')} description={t('nothingHint')} action={<Button onClick={() => go({})}>{t('clear')}</Button>} />
          : <EmptyState icon={<CircleCheck size={20} />} title={t('empty')} description={t('emptyHint')} />}
      />
      {ids.size > 0 ? (
        <SelectionBar
          rows={rows.filter((row) => ids.has(row.id))}
          all={all}
          total={counts.data?.total ?? rows.length}
          filter={filter}
          onChooseAll={() => choose(rows.map((row) => row.id), true)}
          onClear={() => choose([])}
          onStarted={(started) => { choose([]); go({ ...narrowing, job: started.id }); }}
        />
      ) : null}
      {/* The words of all steps come with the first dialog; the list stays in sight until they are there. */}
      <Suspense>{run ? <NodeWordsProvider><ProblemDialog runId={run} onClose={() => go(narrowing)} onStarted={(started) => go({ ...narrowing, job: started.id })} /></NodeWordsProvider> : null}</Suspense>
      {job ? <JobDialog jobId={job} onClose={() => go(narrowing)} /> : null}
    </Page>
  );
}
