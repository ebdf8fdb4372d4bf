import { Building2, Globe, Mail, MapPin, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/Avatar.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { arrayAt, textAt } from '../read-content.ts';
import type { ContentProps } from './content-props.ts';

/** Contact cards with everything that is on them. */
export function ContactsContent({ message }: ContentProps) {
  const { t } = useTranslation('messages');
  const cards = arrayAt(message.content, 'contacts');
  return (
    <ul className="flex w-64 max-w-full flex-col gap-2" aria-label={t('contacts.label')}>
      {cards.map((card, index) => <Card key={`${index}:${textAt(card, 'name.formatted_name') ?? ''}`} card={card} />)}
    </ul>
  );
}

function Card({ card }: { card: unknown }) {
  const { t } = useTranslation('messages');
  const name = textAt(card, 'name.formatted_name') ?? textAt(card, 'name.first_name') ?? t('contacts.noName');
  const work = [textAt(card, 'org.title'), textAt(card, 'org.company')].filter(Boolean).join(' · ');
  return (
    <li className="flex items-start gap-2.5 rounded-control border border-line px-2.5 py-2" data-card="contact">
      <Avatar name={name} size={32} />
      <div className="min-w-0 flex-1">
        <p className="font-medium break-words" dir="auto">{name}</p>
        {work ? <Line icon={<Building2 size={12} />}>{work}</Line> : null}
        {textsAt(card, 'phones', 'phone').map((phone) => <Line key={phone} icon={<Phone size={12} />} copy={phone}><a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} className="hover:underline" dir="ltr">{phone}</a></Line>)}
        {textsAt(card, 'emails', 'email').map((email) => <Line key={email} icon={<Mail size={12} />} copy={email}><a href={`mailto:${email}`} className="break-all hover:underline" dir="ltr">{email}</a></Line>)}
        {textsAt(card, 'urls', 'url').map((url) => <Line key={url} icon={<Globe size={12} />}><span className="break-all" dir="ltr">{url}</span></Line>)}
        {arrayAt(card, 'addresses').map((address, index) => <Line key={index} icon={<MapPin size={12} />}>{['street', 'zip', 'city', 'country'].map((part) => textAt(address, part)).filter(Boolean).join(', ')}</Line>)}
      </div>
    </li>
  );
}

function Line({ icon, copy, children }: { icon: ReactNode; copy?: string | undefined; children: ReactNode }) {
  return (
    <p className="flex items-center gap-1.5 text-xs text-muted" dir="auto">
      <span className="shrink-0 text-faint" aria-hidden>{icon}</span>
      <span className="min-w-0 flex-1">{children}</span>
      {copy ? <CopyButton text={copy} size="xs" /> : null}
    </p>
  );
}

function textsAt(card: unknown, list: string, part: string): string[] {
  return [...new Set(arrayAt(card, list).flatMap((entry) => textAt(entry, part) ?? []))];
}
