import { Workflow } from 'lucide-react';
import { useState } from 'react';
import { ApiError, NetworkError } from '../api/api-error.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { CountBadge } from '../ui/CountBadge.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { ListRow } from '../ui/ListRow.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { SkeletonRows } from '../ui/SkeletonRows.tsx';
import { SplitPane } from '../ui/SplitPane.tsx';
import { Table, type TableColumn } from '../ui/Table.tsx';
import { Sample } from './Sample.tsx';

const people = [
  { name: 'Ana Kovač', flow: 'Order menu', count: 1204, at: Date.now() - 130_000 },
  { name: 'Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüsselloch', flow: 'Außerhalb der Geschäftszeiten', count: 3, at: Date.now() - 7_300_000 },
  { name: 'محمد العربي', flow: 'Escalation', count: 88, at: Date.now() - 90_000_000 },
];

const columns: TableColumn<(typeof people)[number]>[] = [
  { id: 'name', header: 'Name', sortable: true, cell: (row) => row.name },
  { id: 'flow', header: 'Flow', wideOnly: true, cell: (row) => row.flow },
  { id: 'count', header: 'Contacts', align: 'end', width: '90px', cell: (row) => row.count.toLocaleString() },
  { id: 'at', header: 'Changed', width: '110px', cell: (row) => <RelativeTime time={row.at} /> },
];

export function StateSamples() {
  const [sort, setSort] = useState({ columnId: 'name', descending: false });
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <Sample title="Badges, avatars, notices">
        <div className="flex flex-wrap items-center gap-2">
          <Badge>Draft</Badge><Badge tone="green" dot>Live</Badge><Badge tone="amber">Waiting</Badge><Badge tone="red">Failed</Badge><Badge tone="blue">New</Badge><Badge tone="accent">Version 12</Badge>
          <CountBadge count={7} label="7" /><CountBadge count={120} tone="accent" label="120" /><CountBadge count={3} tone="red" label="3" />
          {people.map((person) => <Avatar key={person.name} name={person.name} presence="online" />)}<Avatar name="+49 151 234567" size={40} presence="away" /><Avatar name="Ö" size={20} />
        </div>
        <Notice>Templates are checked by Meta, mostly within an hour.</Notice>
        <Notice tone="amber" title="The token ends in 3 days" action={<Button size="sm">Renew</Button>}>Messages stop when it does.</Notice>
        <Notice tone="red" title="The flow was not published">Two steps have errors.</Notice>
        <Notice tone="green">Everything was sent.</Notice>
      </Sample>
      <Sample title="Table and rows">
        <div className="-mx-4 border-t border-line">
          <Table
            aria-label="People"
            rows={people}
            rowKey={(row) => row.name}
            sort={sort}
            onSortChange={setSort}
            onRowClick={() => undefined}
            columns={columns}
          />
          {people.map((person, index) => (
            <ListRow key={person.name} render={<button type="button" aria-label={person.name} />} selected={index === 1} start={<Avatar name={person.name} />} title={person.name} subtitle={person.flow} end={<RelativeTime time={person.at} />} />
          ))}
        </div>
      </Sample>
      <Sample title="Empty, error, loading, split">
        <div className="grid gap-3 sm:grid-cols-2">
          <EmptyState compact icon={<Workflow size={18} />} title="No flows yet" description="A flow answers customers by itself." action={<Button variant="primary">New flow</Button>} />
          <ErrorState compact error={new ApiError({ status: 503, code: 'STORE_UNAVAILABLE', message: '', requestId: '01JD2K8Q' })} onRetry={() => undefined} />
          <ErrorState compact error={new NetworkError('')} onRetry={() => undefined} />
          <div className="overflow-hidden rounded-control border border-line"><SkeletonRows rows={4} height={56} avatar /></div>
        </div>
        <SplitPane className="h-24 overflow-hidden rounded-control border border-line" storageKey="kit" label="Width" defaultSize={160} minSize={80} maxSize={260} start={<div className="p-3">List</div>} end={<div className="p-3">Thread</div>} />
      </Sample>
    </div>
  );
}
