import { ContactRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingMessage } from '../../../../../schemas/generated/types.ts';
import { limits } from '../../../../../schemas/limits.ts';
import { Field } from '../../../ui/Field.tsx';
import { Input } from '../../../ui/Input.tsx';
import { EntryDialog } from '../EntryDialog.tsx';
import type { ComposerEntry, EntryFormProps } from '../entry.ts';

const empty = { name: '', phone: '', email: '', company: '', role: '' };
const isPhone = (text: string) => /^\+[\d\s()./-]{6,30}$/.test(text);
const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

function ContactForm(props: EntryFormProps) {
  const { t } = useTranslation('composer');
  const [card, setCard] = useState(empty);
  const { name, phone, email, company, role } = trimmed(card);
  const set = (part: Partial<typeof empty>) => setCard({ ...card, ...part });
  const badPhone = phone !== '' && !isPhone(phone);
  const badEmail = email !== '' && !isEmail(email);
  const message: OutgoingMessage | undefined = name === '' || badPhone || badEmail ? undefined : {
    type: 'contacts',
    contacts: [{
      // WhatsApp wants a second part of the name besides the one it shows.
      name: { formatted_name: name, first_name: name },
      ...(phone !== '' && { phones: [{ phone, type: 'WORK', wa_id: phone.replaceAll(/\D/g, '') }] }),
      ...(email !== '' && { emails: [{ email, type: 'WORK' }] }),
      ...((company !== '' || role !== '') && { org: { ...(company !== '' && { company }), ...(role !== '' && { title: role }) } }),
    }],
  };
  return (
    <EntryDialog {...props} title={t('contact.title')} message={message}>
      <Field label={t('contact.name')}><Input value={card.name} maxLength={limits.maxCardText} onValueChange={(value) => set({ name: value })} dir="auto" /></Field>
      <Field label={t('contact.phone')} optional hint={t('contact.phoneHint')} error={badPhone ? t('contact.phoneWrong') : undefined}>
        <Input value={card.phone} onValueChange={(value) => set({ phone: value })} placeholder="+49 30 1234567" type="tel" dir="ltr" />
      </Field>
      <Field label={t('contact.email')} optional error={badEmail ? t('contact.emailWrong') : undefined}>
        <Input value={card.email} maxLength={254} onValueChange={(value) => set({ email: value })} dir="ltr" />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('contact.company')} optional><Input value={card.company} maxLength={limits.maxCardText} onValueChange={(value) => set({ company: value })} dir="auto" /></Field>
        <Field label={t('contact.role')} optional><Input value={card.role} maxLength={limits.maxCardText} onValueChange={(value) => set({ role: value })} dir="auto" /></Field>
      </div>
    </EntryDialog>
  );
}

function trimmed(card: typeof empty): typeof empty {
  return { name: card.name.trim(), phone: card.phone.trim(), email: card.email.trim(), company: card.company.trim(), role: card.role.trim() };
}

function Label() {
  const { t } = useTranslation('composer');
  return t('contact.title');
}

const entry: ComposerEntry = { id: 'contact', group: 'share', order: 20, icon: <ContactRound size={16} />, Label, Form: ContactForm };
export default entry;
