import { useTranslation } from 'react-i18next';
import { linkify } from '../linkify.tsx';

/** Words of a message with their links; without any, the kind of message is named. */
export function Words({ text, fallback }: { text: string | undefined; fallback: string }) {
  const { t } = useTranslation('inbox');
  if (!text) return <p className="text-muted italic">{t(`types.${fallback}`, { defaultValue: t('types.other') })}</p>;
  return <p className="break-words whitespace-pre-wrap" dir="auto">{linkify(text)}</p>;
}
