import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingMessage } from '../../../../../schemas/generated/types.ts';
import { limits } from '../../../../../schemas/limits.ts';
import { Field } from '../../../ui/Field.tsx';
import { Input } from '../../../ui/Input.tsx';
import { EntryDialog } from '../EntryDialog.tsx';
import type { ComposerEntry, EntryFormProps } from '../entry.ts';
import { readPosition } from '../../../../../schemas/read-position.ts';

function LocationForm(props: EntryFormProps) {
  const { t } = useTranslation('composer');
  const [place, setPlace] = useState({ position: '', name: '', address: '' });
  const position = readPosition(place.position);
  const set = (part: Partial<typeof place>) => setPlace({ ...place, ...part });
  const wrong = place.position.trim() !== '' && position === undefined;
  const name = place.name.trim();
  const address = place.address.trim();
  const message: OutgoingMessage | undefined = position && { type: 'location', location: { ...position, ...(name && { name }), ...(address && { address }) } };
  return (
    <EntryDialog {...props} title={t('location.title')} message={message}>
      <Field label={t('location.position')} hint={t('location.positionHint')} error={wrong ? t('location.positionWrong') : undefined}>
        <Input value={place.position} onValueChange={(value) => set({ position: value })} placeholder="52.5208, 13.4094" dir="ltr" inputMode="text" />
      </Field>
      <Field label={t('location.name')} optional>
        <Input value={place.name} maxLength={limits.maxPlaceText} onValueChange={(value) => set({ name: value })} dir="auto" />
      </Field>
      <Field label={t('location.address')} optional hint={t('location.addressHint')}>
        <Input value={place.address} maxLength={limits.maxPlaceText} onValueChange={(value) => set({ address: value })} dir="auto" />
      </Field>
    </EntryDialog>
  );
}

function Label() {
  const { t } = useTranslation('composer');
  return t('location.title');
}

const entry: ComposerEntry = { id: 'location', group: 'share', order: 10, icon: <MapPin size={16} />, Label, Form: LocationForm };
export default entry;
