import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../../schemas/limits.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Input } from '../../ui/Input.tsx';
import { Select } from '../../ui/Select.tsx';
import { ButtonsEditor } from './ButtonsEditor.tsx';
import type { PartProps } from './HeaderEditor.tsx';
import { SampleFields } from './SampleFields.tsx';
import { SampleUpload } from './SampleUpload.tsx';
import { newCard, type CardForm } from './template-form.ts';
import { VariableText } from './VariableText.tsx';

/** What only marketing templates have: an offer that ends, and cards to swipe through. */
export function CardsEditor({ form, change, fault }: PartProps) {
  const { t } = useTranslation('templates');
  const { cards, cardHeader, offer, format, wabaId } = form;
  const set = (index: number, patch: Partial<CardForm>) => change({ cards: cards.map((card, at) => (at === index ? { ...card, ...patch } : card)) });
  const start = () => change({ cards: Array.from({ length: limits.minTemplateCards }, () => newCard()) });
  return (
    <>
      <Card title={t('editor.offer')} description={t('editor.offerHint')}>
        <div className="flex flex-col gap-3">
          <Checkbox label={t('editor.offerOn')} checked={offer.on} onCheckedChange={(on) => change({ offer: { ...offer, on } })} />
          {offer.on ? (
            <>
              <Field label={t('editor.offerText')} error={fault('offer.text')} aside={`${[...offer.text].length} / ${limits.maxOfferText}`}>
                <Input dir="auto" value={offer.text} onValueChange={(text) => change({ offer: { ...offer, text } })} />
              </Field>
              <Checkbox label={t('editor.offerExpires')} checked={offer.expires} onCheckedChange={(expires) => change({ offer: { ...offer, expires } })} />
            </>
          ) : null}
        </div>
      </Card>
      <Card title={t('editor.carousel')} description={t('editor.carouselHint')} action={cards.length === 0 ? <Button size="sm" icon={<Plus size={14} />} onClick={start}>{t('editor.addCarousel')}</Button> : <Button size="sm" variant="danger-ghost" onClick={() => change({ cards: [] })}>{t('editor.removeCarousel')}</Button>}>
        {cards.length === 0 ? <p className="text-xs text-muted">{t('editor.noCarousel')}</p> : (
          <div className="flex flex-col gap-4">
            {fault('cards') ? <p role="alert" className="text-xs text-red-ink">{fault('cards')}</p> : null}
            <Field label={t('editor.cardHeader')}>
              <Select value={cardHeader} onValueChange={(kind) => change({ cardHeader: kind, cards: cards.map((card) => ({ ...card, file: null })) })} options={[{ value: 'IMAGE', label: t('header.IMAGE') }, { value: 'VIDEO', label: t('header.VIDEO') }]} />
            </Field>
            {cards.map((card, index) => (
              <section key={card.key} className="flex flex-col gap-3 rounded-card border border-line p-4">
                <header className="flex items-center justify-between">
                  <h3 className="text-xs font-semibold">{t('editor.card', { number: index + 1 })}</h3>
                  <IconButton size="sm" label={t('editor.removeCard')} icon={<Trash2 size={14} />} disabled={cards.length <= limits.minTemplateCards} onClick={() => change({ cards: cards.filter((_, at) => at !== index) })} />
                </header>
                <SampleUpload kind={cardHeader} wabaId={wabaId} file={card.file} onChange={(file) => set(index, { file })} error={fault(`cards.${index}.header.sample`)} />
                <VariableText label={t('editor.cardText')} rows={2} value={card.body.text} onChange={(text) => set(index, { body: { ...card.body, text } })} format={format} max={limits.maxTemplateCardBody} error={fault(`cards.${index}.body.text`)} />
                <SampleFields value={card.body} path={`cards.${index}.body.samples`} onChange={(samples) => set(index, { body: { ...card.body, samples } })} fault={fault} />
                <ButtonsEditor buttons={card.buttons} max={limits.maxTemplateCardButtons} path={`cards.${index}.buttons`} allowed={['QUICK_REPLY', 'URL', 'PHONE_NUMBER']} onChange={(buttons) => set(index, { buttons })} fault={fault} />
              </section>
            ))}
            <Button size="sm" className="self-start" icon={<Plus size={14} />} disabled={cards.length >= limits.maxTemplateCards} onClick={() => change({ cards: [...cards, newCard(cards[0]?.buttons)] })}>{t('editor.addCard')}</Button>
          </div>
        )}
      </Card>
    </>
  );
}
