import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isWebAddress } from '../../../../../nodes/shared/web-address.ts';
import type { OutgoingMessage } from '../../../../../schemas/generated/types.ts';
import { limits } from '../../../../../schemas/limits.ts';
import { Field } from '../../../ui/Field.tsx';
import { Input } from '../../../ui/Input.tsx';
import { EntryDialog } from '../EntryDialog.tsx';
import type { ComposerEntry, EntryFormProps } from '../entry.ts';
import { MessageFields, noTexts, textParts } from '../MessageFields.tsx';

function LinkForm(props: EntryFormProps) {
  const { t } = useTranslation('composer');
  const [texts, setTexts] = useState(noTexts);
  const [button, setButton] = useState('');
  const [address, setAddress] = useState('');
  const url = address.trim();
  const badAddress = url !== '' && !isWebAddress(url);
  const ready = texts.body.trim() !== '' && button.trim() !== '' && url !== '' && !badAddress;
  const message: OutgoingMessage | undefined = ready ? { type: 'interactive', interactive: { type: 'cta_url', ...textParts(texts), action: { name: 'cta_url', parameters: { display_text: button.trim(), url: new URL(url).href } } } } : undefined;
  return (
    <EntryDialog {...props} title={t('link.title')} message={message}>
      <MessageFields texts={texts} onChange={setTexts} />
      <Field label={t('link.button')}><Input value={button} maxLength={limits.maxButtonTitle} onValueChange={setButton} dir="auto" /></Field>
      <Field label={t('link.url')} error={badAddress ? t('link.urlWrong') : undefined}>
        <Input value={address} maxLength={limits.maxUrl} onValueChange={setAddress} placeholder="https://www.example.com" type="url" dir="ltr" />
      </Field>
    </EntryDialog>
  );
}

function Label() {
  const { t } = useTranslation('composer');
  return t('link.title');
}

const entry: ComposerEntry = { id: 'link', group: 'share', order: 30, icon: <ExternalLink size={16} />, Label, Form: LinkForm };
export default entry;
