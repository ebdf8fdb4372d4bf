import { House } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/CopyButton.tsx';

/** The fields of WhatsApp's form in the order in which an address is written (Meta, address messages, India). */
const order = ['name', 'house_number', 'floor_number', 'tower_number', 'building_name', 'address', 'landmark_area', 'in_pin_code', 'city', 'state', 'phone_number'];

/** The address that a customer gave, ready to be copied onto a parcel. */
export function AddressContent({ answers }: { answers: ReadonlyArray<readonly [string, string]> }) {
  const { t } = useTranslation('messages');
  const place = ([name]: readonly [string, string]) => (order.includes(name) ? order.indexOf(name) : order.length);
  const lines = answers.filter(([, value]) => value.trim() !== '').toSorted((a, b) => place(a) - place(b));
  return (
    <div className="flex w-64 max-w-full flex-col gap-1" data-card="address">
      <p className="flex items-center gap-1.5 font-medium">
        <House size={14} className="text-faint" aria-hidden />
        <span className="flex-1">{t('address.title')}</span>
        <CopyButton text={lines.map(([, value]) => value).join('\n')} size="xs" />
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-xs">
        {lines.map(([name, value]) => (
          <Fragment key={name}>
            <dt className="text-muted">{t(`address.${name}`, { defaultValue: name })}</dt>
            <dd className="break-words" dir="auto">{value}</dd>
          </Fragment>
        ))}
      </dl>
    </div>
  );
}
