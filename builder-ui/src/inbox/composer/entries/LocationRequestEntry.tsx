import { LocateFixed } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingMessage } from '../../../../../schemas/generated/types.ts';
import { EntryDialog } from '../EntryDialog.tsx';
import type { ComposerEntry, EntryFormProps } from '../entry.ts';
import { MessageFields, noTexts } from '../MessageFields.tsx';

function LocationRequestForm(props: EntryFormProps) {
  const { t } = useTranslation('composer');
  const [texts, setTexts] = useState(noTexts);
  const text = texts.body.trim();
  const message: OutgoingMessage | undefined = text === '' ? undefined : { type: 'interactive', interactive: { type: 'location_request_message', body: { text }, action: { name: 'send_location' } } };
  return (
    <EntryDialog {...props} title={t('locationRequest.title')} description={t('locationRequest.explain')} message={message}>
      <MessageFields plain texts={texts} onChange={setTexts} />
    </EntryDialog>
  );
}

function Label() {
  const { t } = useTranslation('composer');
  return t('locationRequest.title');
}

const entry: ComposerEntry = { id: 'location-request', group: 'ask', order: 30, icon: <LocateFixed size={16} />, Label, Form: LocationRequestForm };
export default entry;
