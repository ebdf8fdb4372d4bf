import { useTranslation } from 'react-i18next';
import { whatsAppText } from '../../flows/phone/whatsapp-text.tsx';
import { linkify } from '../linkify.tsx';

/** Words of a message with their links, in bold and italic as the writer marked them; without any, the kind of message is named. */
export function Words({ text, fallback }: { text: string | undefined; fallback: string }) {
  const { t } = useTranslation('inbox');
  if (!text) return <p className="text-muted italic">{t(`types.${fallback}`, { defaultValue: t('types.other') })}</p>;
  return <p className="break-words whitespace-pre-wrap" dir="auto">{whatsAppText(text, undefined, linkify)}</p>;
}
