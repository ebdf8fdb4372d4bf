import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContactBody, ContactUpdate } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { request } from '../api/request.ts';
import { usePermission } from '../app/session.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TagInput } from '../ui/TagInput.tsx';
import { toast } from '../ui/toast.ts';
import { ConsentNotice } from '../contacts/ConsentNotice.tsx';
import { IdentityHistory } from '../contacts/identity/IdentityHistory.tsx';
import { regionName } from '../i18n/region-name.ts';
import { languageName } from '../templates/language-name.ts';
import { contactQuery } from './inbox-queries.ts';

/** The contact card: how to reach the person, language and zone, tags that flows react to, and fields. */
export function ContactPanel({ contactId }: { contactId: string }) {
  const { t, i18n } = useTranslation('inbox');
  const client = useQueryClient();
  const mayWrite = usePermission('contacts.write');
  const query = useQuery(contactQuery(contactId));
  const change = useMutation({
    mutationFn: (body: ContactUpdate) => request<ContactBody>('PATCH', `/contacts/${encodeURIComponent(contactId)}`, { body }),
    onSuccess: (contact) => client.setQueryData(contactQuery(contactId).queryKey, contact),
    onError: (error) => toast({ tone: 'bad', title: describeError(error).message }),
  });
  if (query.isError) return <ErrorState compact error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <div className="flex flex-col gap-3 p-4"><Skeleton className="h-4 w-40" /><Skeleton className="h-4 w-28" /><Skeleton className="h-8 w-full" /></div>;
  const contact = query.data;
  const setTags = (tags: string[]) =>
    change.mutate({ addTags: tags.filter((tag) => !contact.tags.includes(tag)), removeTags: contact.tags.filter((tag) => !tags.includes(tag)) });
  const facts: Array<[string, string | undefined]> = [
    [t('contact.phone'), contact.phone],
    [t('contact.username'), contact.username ? `@${contact.username}` : undefined],
    [t('contact.language'), contact.language ? languageName(contact.language, i18n.language) : undefined],
    [t('contact.timeZone'), contact.timeZone?.replaceAll('_', ' ')],
    [t('contact.country'), contact.country ? regionName(contact.country, i18n.language) : undefined],
    ...Object.entries(contact.fields as Record<string, unknown>).map(([name, value]): [string, string] => [name, String(value)]),
  ];
  return (
    <section className="flex flex-col gap-4 border-b border-line p-4">
      <h3 className="text-sm">{t('contact.title')}</h3>
      <ConsentNotice contact={contact} />
      <dl className="grid grid-cols-[96px_1fr] gap-x-3 gap-y-1">
        {facts.filter(([, value]) => value).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="h-6 truncate text-xs/6 text-muted first-letter:uppercase">{name}</dt>
            <dd className="flex h-6 min-w-0 items-center gap-1"><span className="min-w-0 truncate" dir="auto">{value}</span>{name === t('contact.phone') && value ? <CopyButton text={value} size="xs" /> : null}</dd>
          </div>
        ))}
      </dl>
      {contact.identities?.some(({ to }) => to) ? <IdentityHistory contact={contact} /> : null}
      <div className="flex flex-col gap-1.5">
        <span className="text-xs font-medium">{t('contact.tags')}</span>
        <TagInput aria-label={t('contact.tags')} value={contact.tags} onValueChange={setTags} disabled={!mayWrite || change.isPending} placeholder={t('contact.addTag')} />
      </div>
    </section>
  );
}
