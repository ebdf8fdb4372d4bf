import { House } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InteractiveAddressRequest } from '../../../../../schemas/generated/types.ts';
import { addressCountries } from '../../../../../schemas/limits.ts';
import { regionName } from '../../../i18n/region-name.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { EntryDialog } from '../EntryDialog.tsx';
import type { ComposerEntry, EntryFormProps } from '../entry.ts';
import { MessageFields, noTexts, textParts } from '../MessageFields.tsx';

type Country = keyof typeof addressCountries;
const countries = Object.keys(addressCountries) as Country[];

function AddressRequestForm(props: EntryFormProps) {
  const { t, i18n } = useTranslation('requests');
  const [texts, setTexts] = useState(noTexts);
  const { name, phone } = props.item.contact;
  const [country, setCountry] = useState<Country>(() => countries.find((one) => phone?.startsWith(addressCountries[one])) ?? 'IN');
  const [prefill, setPrefill] = useState(true);
  const abroad = phone !== undefined && !phone.startsWith(addressCountries[country]);
  const parts = textParts(texts);
  const known = { ...(name !== '' && name !== phone && { name }), ...(phone && !abroad && { phone_number: phone }) };
  const interactive: InteractiveAddressRequest = {
    type: 'address_message', ...parts,
    action: { name: 'address_message', parameters: { country, ...(prefill && Object.keys(known).length > 0 && { values: known }) } },
  };
  return (
    <EntryDialog {...props} title={t('address.title')} description={t('address.explain')} message={parts.body.text === '' ? undefined : { type: 'interactive', interactive }}>
      {abroad ? <Notice tone="amber">{t('address.abroad', { country: regionName(country, i18n.language) })}</Notice> : null}
      <MessageFields texts={texts} onChange={setTexts} />
      <Field label={t('address.country')} hint={t('address.countryHint')}>
        <Select value={country} onValueChange={setCountry} options={countries.map((value) => ({ value, label: regionName(value, i18n.language) }))} />
      </Field>
      {Object.keys(known).length > 0 ? <Checkbox checked={prefill} onCheckedChange={setPrefill} label={t('address.prefill')} description={<bdi>{Object.values(known).join(' · ')}</bdi>} /> : null}
    </EntryDialog>
  );
}

function Label() {
  const { t } = useTranslation('requests');
  return t('address.title');
}

const entry: ComposerEntry = { id: 'address-request', group: 'ask', order: 50, icon: <House size={16} />, Label, Form: AddressRequestForm };
export default entry;
