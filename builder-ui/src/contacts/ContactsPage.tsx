import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, SearchX, UsersRound } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactBody, ContactList } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { ListToolbar } from '../app/ListToolbar.tsx';
import { Page } from '../app/Page.tsx';
import { PagedTable } from '../app/PagedTable.tsx';
import { usePermission } from '../app/session.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import { contactName, contactReach } from './identity/contact-name.ts';
import { DuplicateList } from './identity/DuplicateList.tsx';
import { SegmentList } from './segments/SegmentList.tsx';

/** Everybody who ever wrote to one of the numbers, with tags; a row opens the contact. And the segments they belong to. */
export function ContactsPage() {
  const { t } = useTranslation('contacts');
  const [search, setSearch] = useState('');
  const navigate = useNavigate();
  const { contact: openId } = useSearch({ from: '/shell/contacts' });
  const setOpenId = (contact: string | null) => void navigate({ to: '/contacts', search: contact === null ? {} : { contact }, replace: true });
  const [part, setPart] = useState<'contacts' | 'segments' | 'duplicates'>('contacts');
  const [making, setMaking] = useState(false);
  const mayChange = usePermission('contacts.write');
  const text = useDeferredValue(search.trim());
  const query = useInfiniteQuery({
    queryKey: keys.contacts.list({ search: text }),
    queryFn: ({ pageParam, signal }) => request<ContactList>('GET', '/contacts', { query: { search: text, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? null,
  });
  const name = (contact: ContactBody) => contactName(contact) ?? t('unnamed');
  return (
    <Page title={t('title')} actions={part === 'segments' && mayChange ? <Button variant="primary" icon={<Plus size={16} />} onClick={() => setMaking(true)}>{t('segments.add')}</Button> : null}>
      <ListToolbar
        start={<SegmentedControl size="sm" aria-label={t('parts')} value={part} onValueChange={setPart} options={[{ value: 'contacts', label: t('title') }, { value: 'segments', label: t('segments.title') }, ...(mayChange ? [{ value: 'duplicates' as const, label: t('duplicates') }] : [])]} />}
        search={part === 'contacts' ? { value: search, onChange: setSearch, placeholder: t('search') } : undefined}
      />
      {part === 'duplicates' ? <DuplicateList /> : part === 'segments' ? <SegmentList creating={making} onCreating={setMaking} /> : (
      <PagedTable
        aria-label={t('title')}
        query={query}
        failed={t('failed')}
        rowKey={(contact) => contact.id}
        onRowClick={(contact) => setOpenId(contact.id)}
        columns={[
          {
            id: 'name',
            header: t('columns.name'),
            cell: (contact) => (
              <button type="button" className="flex max-w-full items-center gap-2.5 rounded-sm text-start font-medium" onClick={() => setOpenId(contact.id)}>
                <Avatar name={name(contact)} size={24} />
                <span className="min-w-0 truncate" dir="auto">{name(contact)}</span>
              </button>
            ),
          },
          { id: 'phone', header: t('columns.phone'), width: '168px', cell: (contact) => <span dir="ltr" data-numeric>{contactReach(contact)}</span> },
          { id: 'tags', header: t('columns.tags'), wideOnly: true, cell: (contact) => <span className="flex gap-1 overflow-hidden">{contact.tags.map((tag) => <Badge key={tag}>{tag}</Badge>)}</span> },
          { id: 'zone', header: t('columns.timeZone'), width: '160px', wideOnly: true, cell: (contact) => <span className="text-muted">{contact.timeZone ?? ''}</span> },
          { id: 'last', header: t('columns.lastWrote'), width: '128px', align: 'end', wideOnly: true, cell: (contact) => (contact.lastInboundAt ? <RelativeTime time={contact.lastInboundAt} className="text-muted" /> : <span className="text-faint">{t('never')}</span>) },
        ]}
        empty={
          <EmptyState
            icon={text ? <SearchX size={20} /> : <UsersRound size={20} />}
            title={t(text ? 'nothingFound' : 'empty.title')}
            description={t(text ? 'nothingFoundHint' : 'empty.description')}
          />
        }
      />
      )}
      {openId ? <ContactDialog contactId={openId} onClose={() => setOpenId(null)} /> : null}
    </Page>
  );
}
