import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FlowSummary, FlowVersionList } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Select } from '../../ui/Select.tsx';
import type { EditorSearch } from '../editor/editor-search.ts';
import { useEditorAddress } from '../editor/use-editor-address.ts';

const periods = ['all', 'today', 'week', 'month'] as const;
/** Versions that the list offers, the newest ones. */
const offered = 100;

type WatchFiltersProps = { flow: FlowSummary; search: EditorSearch; version: number | undefined };

/** Of which version and of which days the counts are. */
export function WatchFilters({ flow, search, version }: WatchFiltersProps) {
  const { t } = useTranslation('flow-watch');
  const { t: words } = useTranslation('flows');
  const show = useEditorAddress();
  const versions = useQuery({
    queryKey: keys.flows.part(flow.id, 'watched-versions', { published: flow.publishedVersion }),
    queryFn: async ({ signal }) => (await request<FlowVersionList>('GET', `/flows/${flow.id}/versions`, { query: { limit: offered }, signal })).items,
  });
  const period = search.period ?? 'all';
  const chosen = search.allVersions ? 'all' : String(version ?? '');
  const change = (part: Partial<EditorSearch>) => {
    const { period: before, allVersions, version: number } = search;
    show({ view: 'watch', ...(before ? { period: before } : {}), ...(allVersions ? { allVersions } : {}), ...(number ? { version: number } : {}), ...part });
  };
  return (
    <div className="mt-2 grid grid-cols-2 gap-2">
      <Select
        size="sm"
        aria-label={t('version')}
        options={[{ value: 'all', label: t('allVersions') }, ...(versions.data ?? []).map(({ number }) => ({ value: String(number), label: number === flow.publishedVersion ? `${words('compare.version', { number })} · ${words('history.live')}` : words('compare.version', { number }) }))]}
        value={chosen}
        onValueChange={(value) => {
          const { allVersions: _all, version: _number, ...rest } = search;
          show({ ...rest, view: 'watch', ...(value === 'all' ? { allVersions: true as const } : { version: Number(value) }) });
        }}
      />
      <Select
        size="sm"
        aria-label={t('period')}
        options={periods.map((value) => ({ value, label: t(`periods.${value}`) }))}
        value={period}
        onValueChange={(value) => {
          const { period: _before, ...rest } = search;
          if (value === 'all') show({ ...rest, view: 'watch' });
          else change({ period: value });
        }}
      />
    </div>
  );
}
