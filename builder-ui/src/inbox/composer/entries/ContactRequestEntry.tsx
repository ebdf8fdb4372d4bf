import { Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingMessage } from '../../../../../schemas/generated/types.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { EntryDialog } from '../EntryDialog.tsx';
import type { ComposerEntry, EntryFormProps } from '../entry.ts';
import { MessageFields, noTexts } from '../MessageFields.tsx';

function ContactRequestForm(props: EntryFormProps) {
  const { t } = useTranslation('requests');
  const [texts, setTexts] = useState(noTexts);
  const text = texts.body.trim();
  const { phone } = props.item.contact;
  const message: OutgoingMessage | undefined = text === '' ? undefined : { type: 'interactive', interactive: { type: 'request_contact_info', body: { text }, action: { name: 'request_contact_info' } } };
  return (
    <EntryDialog {...props} title={t('contact.title')} description={t('contact.explain')} message={message}>
      {phone ? <Notice tone="blue">{t('contact.known')} <bdi dir="ltr" data-numeric>{phone}</bdi></Notice> : null}
      <MessageFields plain texts={texts} onChange={setTexts} />
    </EntryDialog>
  );
}

function Label() {
  const { t } = useTranslation('requests');
  return t('contact.title');
}

const entry: ComposerEntry = { id: 'contact-request', group: 'ask', order: 40, icon: <Smartphone size={16} />, Label, Form: ContactRequestForm };
export default entry;
