import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactBody, ContactList, ContactMergePreview, ContactMergeResult } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { toast } from '../../ui/toast.ts';
import { contactName, contactReach } from './contact-name.ts';
import { MergePreview } from './MergePreview.tsx';

type MergeDialogProps = {
  contact: ContactBody;
  /** The second one, where it is known already. */
  other?: ContactBody | undefined;
  onClose: () => void;
  /** Called with the contact that stays. */
  onMerged?: ((contact: ContactBody) => void) | undefined;
};

/** Makes one contact of two: which other one, which of them stays, what happens to everything, and the last question. */
export function MergeDialog({ contact, other: given, onClose, onMerged }: MergeDialogProps) {
  const { t } = useTranslation('identity');
  const client = useQueryClient();
  const [other, setOther] = useState<ContactBody | null>(given ?? null);
  const [intoId, setIntoId] = useState(contact.id);
  const [sure, setSure] = useState(false);
  const [into, from] = other && intoId === other.id ? [other, contact] : [contact, other];
  const preview = useQuery({
    queryKey: keys.contacts.part(into.id, 'merge-preview', { fromId: from?.id }),
    queryFn: ({ signal }) => request<ContactMergePreview>('POST', `/contacts/${encodeURIComponent(into.id)}/merge-preview`, { body: { fromId: from?.id }, signal }),
    enabled: from !== null,
  });
  const merge = useMutation({
    mutationFn: () => request<ContactMergeResult>('POST', `/contacts/${encodeURIComponent(into.id)}/merge`, { body: { fromId: from?.id } }),
    onSuccess: ({ contact: merged, state }) => {
      void client.invalidateQueries({ queryKey: keys.contacts.all });
      void client.invalidateQueries({ queryKey: keys.conversations.all });
      toast({ tone: 'good', title: t(state === 'done' ? 'merge.done' : 'merge.running', { name: contactName(merged) ?? t('unnamed') }) });
      onMerged?.(merged);
      onClose();
    },
  });
  const nameOf = (person: ContactBody): string => contactName(person) ?? t('unnamed');
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={t('merge.title')}
      description={t('merge.description')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="danger" loading={merge.isPending} disabled={!sure || !preview.data} onClick={() => merge.mutate()}>{t('merge.submit')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {merge.isError ? <Notice tone="red">{describeError(merge.error).message}</Notice> : null}
        {given ? null : <OtherContact contact={contact} other={other} onChoose={(person) => { setOther(person); setSure(false); }} />}
        {other ? (
          <Field label={t('merge.survivor')} hint={t('merge.survivorHint')}>
            <RadioGroup aria-label={t('merge.survivor')} value={intoId} onValueChange={(id) => { setIntoId(id); setSure(false); }} options={[contact, other].map((person) => ({ value: person.id, label: <span dir="auto">{nameOf(person)}</span>, description: <span dir="ltr">{contactReach(person)}</span> }))} />
          </Field>
        ) : null}
        {from === null ? null : preview.isError ? <ErrorState compact error={preview.error} onRetry={() => void preview.refetch()} /> : null}
        {from !== null && preview.isPending ? <div className="flex flex-col gap-2"><Skeleton className="h-4 w-full" /><Skeleton className="h-4 w-3/4" /><Skeleton className="h-4 w-2/3" /></div> : null}
        {preview.data && from ? (
          <>
            <MergePreview preview={preview.data} />
            <Checkbox checked={sure} onCheckedChange={setSure} label={t('merge.sure', { name: nameOf(from) })} />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

function OtherContact({ contact, other, onChoose }: { contact: ContactBody; other: ContactBody | null; onChoose: (person: ContactBody | null) => void }) {
  const { t } = useTranslation('identity');
  const [search, setSearch] = useState('');
  const text = useDeferredValue(search.trim());
  const query = useQuery({ queryKey: keys.contacts.list({ search: text, limit: 20 }), queryFn: ({ signal }) => request<ContactList>('GET', '/contacts', { query: { search: text, limit: 20 }, signal }) });
  const people = (query.data?.items ?? []).filter(({ id }) => id !== contact.id);
  const shown = other && !people.some(({ id }) => id === other.id) ? [other, ...people] : people;
  return (
    <Field label={t('merge.other')} hint={t('merge.otherHint')}>
      <Combobox
        aria-label={t('merge.other')}
        placeholder={t('merge.search')}
        options={shown.map((person) => ({ value: person.id, label: contactName(person) ?? t('unnamed'), description: contactReach(person) }))}
        value={other?.id ?? null}
        onValueChange={(id) => onChoose(shown.find((person) => person.id === id) ?? null)}
        onSearch={setSearch}
        loading={query.isFetching}
        emptyText={t('merge.nobody')}
      />
    </Field>
  );
}
