import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactBody, ContactUpdate } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { usePermission } from '../app/session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Field } from '../ui/Field.tsx';
import { Input } from '../ui/Input.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TagInput } from '../ui/TagInput.tsx';
import { Textarea } from '../ui/Textarea.tsx';
import { TimeZoneSelect } from '../ui/TimeZoneSelect.tsx';
import { contactName, contactReach } from './identity/contact-name.ts';
import { ConsentNotice } from './ConsentNotice.tsx';
import { IdentityHistory } from './identity/IdentityHistory.tsx';
import { MergeDialog } from './identity/MergeDialog.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';

/** Shows a contact and changes it. */
export function ContactDialog({ contactId, onClose }: { contactId: string; onClose: () => void }) {
  const { t } = useTranslation('contacts');
  const query = useQuery({ queryKey: keys.contacts.one(contactId), queryFn: ({ signal }) => request<ContactBody>('GET', `/contacts/${encodeURIComponent(contactId)}`, { signal }) });
  if (query.data) return <ContactForm contact={query.data} onClose={onClose} />;
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose(); }} title={t('contact')}>
      {query.isError ? <ErrorState compact error={query.error} onRetry={() => void query.refetch()} /> : <div className="flex flex-col gap-4"><Skeleton className="h-8 w-full" /><Skeleton className="h-8 w-full" /><Skeleton className="h-20 w-full" /></div>}
    </Dialog>
  );
}

type Draft = { name: string; language: string; timeZone: string; notes: string; tags: string[] };

function ContactForm({ contact, onClose }: { contact: ContactBody; onClose: () => void }) {
  const { t } = useTranslation(['contacts', 'shell']);
  const client = useQueryClient();
  const mayWrite = usePermission('contacts.write');
  const mayAudit = usePermission('audit.read');
  const [merging, setMerging] = useState(false);
  const [draft, setDraft] = useState<Draft>(() => ({ name: contact.name ?? '', language: contact.language ?? '', timeZone: contact.timeZone ?? '', notes: contact.notes ?? '', tags: contact.tags }));
  const change = changes(contact, draft);
  const save = useMutation({
    mutationFn: (body: ContactUpdate) => request<ContactBody>('PATCH', `/contacts/${encodeURIComponent(contact.id)}`, { body }),
    onSuccess: (saved) => {
      client.setQueryData(keys.contacts.one(contact.id), saved);
      void client.invalidateQueries({ queryKey: [...keys.contacts.all, 'list'] });
      onClose();
    },
  });
  if (merging) return <MergeDialog contact={contact} onClose={() => setMerging(false)} onMerged={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={contactName(contact) ?? t('unnamed')}
      description={<span dir="ltr">{contactReach(contact)}</span>}
      footer={
        <>
          <span className="me-auto flex gap-2 max-sm:w-full">
            {mayWrite ? <Button variant="ghost" onClick={() => setMerging(true)}>{t('merge')}</Button> : null}
            {mayAudit ? <Button variant="ghost" render={<Link to="/settings/audit-log" search={{ kind: 'contact', target: contact.id }} />}>{t('shell:list.audit')}</Button> : null}
          </span>
          <Button onClick={onClose}>{t(mayWrite ? 'cancel' : 'close')}</Button>
          {mayWrite ? <Button variant="primary" type="submit" form="contact-form" loading={save.isPending} disabled={Object.keys(change).length === 0}>{t('save')}</Button> : null}
        </>
      }
    >
      <form id="contact-form" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); save.mutate(change); }}>
        {save.isError ? <Notice tone="red">{describeError(save.error).message}</Notice> : null}
        <ConsentNotice contact={contact} />
        <Field label={t('fields.name')} disabled={!mayWrite}><Input value={draft.name} maxLength={200} onValueChange={(name) => setDraft({ ...draft, name })} /></Field>
        <Field label={t('fields.tags')} hint={t('fields.tagsHint')} disabled={!mayWrite}>
          <TagInput aria-label={t('fields.tags')} value={draft.tags} onValueChange={(tags) => setDraft({ ...draft, tags })} disabled={!mayWrite} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('fields.language')} hint={t('fields.languageHint')} disabled={!mayWrite}><LanguageChoice value={draft.language} onValueChange={(language) => setDraft({ ...draft, language })} disabled={!mayWrite} /></Field>
          <Field label={t('fields.timeZone')} hint={t('fields.timeZoneHint')} disabled={!mayWrite}><TimeZoneSelect value={draft.timeZone} onValueChange={(timeZone) => setDraft({ ...draft, timeZone })} disabled={!mayWrite} /></Field>
        </div>
        <Field label={t('fields.notes')} disabled={!mayWrite}><Textarea rows={3} value={draft.notes} maxLength={4000} onValueChange={(notes) => setDraft({ ...draft, notes })} /></Field>
        <IdentityHistory contact={contact} />
      </form>
    </Dialog>
  );
}

/** Only what differs is sent, so that two people who change different fields do not overwrite each other. */
function changes(contact: ContactBody, draft: Draft): ContactUpdate {
  const text = (key: 'name' | 'language' | 'timeZone' | 'notes'): ContactUpdate => (draft[key].trim() === (contact[key] ?? '') || (key === 'name' && draft.name.trim() === '') ? {} : { [key]: draft[key].trim() });
  const addTags = draft.tags.filter((tag) => !contact.tags.includes(tag));
  const removeTags = contact.tags.filter((tag) => !draft.tags.includes(tag));
  return {
    ...text('name'),
    ...text('language'),
    ...text('timeZone'),
    ...text('notes'),
    ...(addTags.length > 0 ? { addTags } : {}),
    ...(removeTags.length > 0 ? { removeTags } : {}),
  };
}
