import { useTranslation } from 'react-i18next';
import { limits } from '../../../../schemas/limits.ts';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { counted } from './counted.ts';

/** The texts that most interactive messages have in common. */
export interface MessageTexts {
  readonly header: string;
  readonly body: string;
  readonly footer: string;
}

export const noTexts: MessageTexts = { header: '', body: '', footer: '' };

type MessageFieldsProps = { texts: MessageTexts; onChange: (texts: MessageTexts) => void; /** Of the text alone, without headline and small print. */ plain?: boolean | undefined; /** Without headline. */ headless?: boolean | undefined };

/** Headline, text and small print of a message, each within the length that WhatsApp takes. */
export function MessageFields({ texts, onChange, plain = false, headless = plain }: MessageFieldsProps) {
  const { t } = useTranslation('composer');
  return (
    <>
      {headless ? null : (
        <Field label={t('texts.header')} optional aside={counted(texts.header, limits.maxInteractiveHeader)}>
          <Input value={texts.header} maxLength={limits.maxInteractiveHeader} onValueChange={(header) => onChange({ ...texts, header })} dir="auto" />
        </Field>
      )}
      <Field label={t('texts.body')} aside={counted(texts.body, limits.maxInteractiveBody)}>
        <Textarea rows={3} value={texts.body} maxLength={limits.maxInteractiveBody} onValueChange={(body) => onChange({ ...texts, body })} dir="auto" />
      </Field>
      {plain ? null : (
        <Field label={t('texts.footer')} optional aside={counted(texts.footer, limits.maxFooter)}>
          <Input value={texts.footer} maxLength={limits.maxFooter} onValueChange={(footer) => onChange({ ...texts, footer })} dir="auto" />
        </Field>
      )}
    </>
  );
}

/** The texts as the Cloud API takes them: what is empty is left away. */
export function textParts({ header, body, footer }: MessageTexts) {
  return {
    ...(header.trim() !== '' && { header: { type: 'text' as const, text: header.trim() } }),
    body: { text: body.trim() },
    ...(footer.trim() !== '' && { footer: { text: footer.trim() } }),
  };
}
