import { useTranslation } from 'react-i18next';
import { limits } from '../../../../../../schemas/limits.ts';
import { FileValue } from '../../../../templates/fill/FileValue.tsx';
import { Field } from '../../../../ui/Field.tsx';
import { Input } from '../../../../ui/Input.tsx';
import { Textarea } from '../../../../ui/Textarea.tsx';
import { counted } from '../../counted.ts';
import { cardProblems, titlesOf, type CardDraft, type CarouselDraft } from './carousel-draft.ts';

type CardFieldsProps = { card: CardDraft; draft: CarouselDraft; onChange: (part: Partial<CardDraft>) => void };

/** What stands on one card: its file, a few words, what is tapped. */
export function CardFields({ card, draft, onChange }: CardFieldsProps) {
  const { t } = useTranslation(['carousel', 'composer', 'template-fill']);
  const { media, buttons } = draft;
  const wrong = cardProblems(card, draft);
  const setTitle = (at: number, title: string) => onChange({ titles: at === 0 ? [title, card.titles[1]] : [card.titles[0], title] });
  return (
    <div className="flex flex-col gap-4 pt-3">
      <Field label={t(`media.${media}`)} hint={t('template-fill:hint.file')} error={wrong.file ? t('template-fill:problem.file_form') : undefined}>
        <FileValue kind={media} label={t(`media.${media}`)} value={card.file} readOnly={false} onChange={(file) => onChange({ file })}>
          <Input value={card.file} maxLength={limits.maxUrl} onValueChange={(file) => onChange({ file })} placeholder="https://" type="url" dir="ltr" />
        </FileValue>
      </Field>
      <Field label={t('text')} optional aside={counted(card.text, limits.maxCardBody)} error={wrong.lines ? t('lines', { max: limits.maxCardLineBreaks }) : undefined}>
        <Textarea rows={2} value={card.text} maxLength={limits.maxCardBody} onValueChange={(text) => onChange({ text })} dir="auto" />
      </Field>
      {titlesOf(card, buttons).map((title, at) => (
        <Field key={at} label={buttons === 'link' ? t('composer:link.button') : buttons === 'reply' ? t('reply') : t('replyOf', { number: at + 1 })} aside={counted(title, limits.maxButtonTitle)} error={at > 0 && wrong.alike ? t('composer:rows.alike') : undefined}>
          <Input value={title} maxLength={limits.maxButtonTitle} onValueChange={(next) => setTitle(at, next)} dir="auto" />
        </Field>
      ))}
      {buttons === 'link' ? (
        <Field label={t('composer:link.url')} error={wrong.url ? t('composer:link.urlWrong') : undefined}>
          <Input value={card.url} maxLength={limits.maxUrl} onValueChange={(url) => onChange({ url })} placeholder="https://www.example.com" type="url" dir="ltr" />
        </Field>
      ) : null}
    </div>
  );
}
