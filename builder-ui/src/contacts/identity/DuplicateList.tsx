import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactBody, ContactDuplicate, ContactDuplicateList } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';
import { toast } from '../../ui/toast.ts';
import { contactName, contactReach } from './contact-name.ts';
import { MergeDialog } from './MergeDialog.tsx';

const queryKey = [...keys.contacts.all, 'duplicates'];

/** Contacts that are likely to be one person: to be merged, or said to be different people. */
export function DuplicateList() {
  const { t } = useTranslation('identity');
  const [merging, setMerging] = useState<ContactDuplicate | null>(null);
  const query = useQuery({ queryKey, queryFn: ({ signal }) => request<ContactDuplicateList>('GET', '/contact-duplicates', { signal }) });
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <SkeletonRows height={56} rows={6} />;
  const { items, looked, complete } = query.data;
  if (items.length === 0) return <EmptyState icon={<UsersRound size={20} />} title={t('duplicates.none')} description={t('duplicates.noneHint')} />;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <p className="border-b border-line px-4 py-2.5 text-xs text-muted">{t('duplicates.description')}{complete ? '' : ` ${t('duplicates.newest', { count: looked })}`}</p>
      <ul>{items.map((pair) => <DuplicateRow key={pair.contacts.map(({ id }) => id).join(' ')} pair={pair} onMerge={() => setMerging(pair)} />)}</ul>
      {merging?.contacts[0] && merging.contacts[1] ? <MergeDialog contact={merging.contacts[0]} other={merging.contacts[1]} onClose={() => setMerging(null)} /> : null}
    </div>
  );
}

function DuplicateRow({ pair, onMerge }: { pair: ContactDuplicate; onMerge: () => void }) {
  const { t } = useTranslation('identity');
  const client = useQueryClient();
  const dismiss = useMutation({
    mutationFn: () => request('POST', '/contact-duplicates/dismiss', { body: { contactIds: pair.contacts.map(({ id }) => id) } }),
    onSuccess: () => client.setQueryData<ContactDuplicateList>(queryKey, (list) => (list ? { ...list, items: list.items.filter((other) => other !== pair) } : list)),
    onError: (error) => toast({ tone: 'bad', title: describeError(error).message }),
  });
  return (
    <li className="flex flex-col gap-3 border-b border-line px-4 py-3 md:flex-row md:items-center">
      <div className="grid min-w-0 flex-1 gap-2 sm:grid-cols-2">{pair.contacts.map((contact) => <Person key={contact.id} contact={contact} />)}</div>
      <div className="flex flex-wrap items-center gap-1 md:w-56">{pair.reasons.map((reason) => <Badge key={reason} tone="blue">{t(`reason.${reason}`)}</Badge>)}</div>
      <div className="flex shrink-0 flex-wrap gap-2">
        <Button size="sm" variant="ghost" loading={dismiss.isPending} onClick={() => dismiss.mutate()}>{t('duplicates.dismiss')}</Button>
        <Button size="sm" onClick={onMerge}>{t('merge.open')}</Button>
      </div>
    </li>
  );
}

function Person({ contact }: { contact: ContactBody }) {
  const { t } = useTranslation('identity');
  const name = contactName(contact) ?? t('unnamed');
  return (
    <div className="flex min-w-0 items-center gap-2.5">
      <Avatar name={name} size={24} />
      <span className="min-w-0">
        <span className="block truncate font-medium" dir="auto">{name}</span>
        <span className="flex min-w-0 gap-1.5 text-xs text-muted">
          <span className="min-w-0 truncate" dir="ltr">{contactReach(contact)}</span>
          {contact.lastInboundAt ? <RelativeTime time={contact.lastInboundAt} className="shrink-0" /> : null}
        </span>
      </span>
    </div>
  );
}
