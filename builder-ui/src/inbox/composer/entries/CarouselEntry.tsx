import { ArrowLeft, ArrowRight, CircleDashed, GalleryHorizontalEnd, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../../../schemas/limits.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { SentInteractive } from '../../content/SentInteractive.tsx';
import { EntryDialog } from '../EntryDialog.tsx';
import type { ComposerEntry, EntryFormProps } from '../entry.ts';
import { MessageFields, noTexts } from '../MessageFields.tsx';
import { CardFields } from './carousel/CardFields.tsx';
import { carouselCards, carouselMessage, isComplete, newCard, type CardDraft, type CarouselDraft } from './carousel/carousel-draft.ts';

function CarouselForm(props: EntryFormProps) {
  const { t, i18n } = useTranslation('carousel');
  const [draft, setDraft] = useState<CarouselDraft>(() => ({ body: '', media: 'image', buttons: 'reply', cards: [newCard(), newCard()] }));
  const { body, media, buttons, cards } = draft;
  const [shown, setShown] = useState(cards[0]?.id ?? '');
  const at = cards.findIndex(({ id }) => id === shown);
  const set = (part: Partial<CarouselDraft>) => setDraft((now) => ({ ...now, ...part }));
  const change = (id: string, part: Partial<CardDraft>) => setDraft((now) => ({ ...now, cards: now.cards.map((card) => (card.id === id ? { ...card, ...part } : card)) }));
  const add = () => {
    const card = newCard();
    set({ cards: [...cards, card] });
    setShown(card.id);
  };
  const remove = () => {
    set({ cards: cards.toSpliced(at, 1) });
    setShown((cards[at + 1] ?? cards[at - 1])?.id ?? '');
  };
  const move = (by: number) => {
    const card = cards[at];
    if (card) set({ cards: cards.toSpliced(at, 1).toSpliced(at + by, 0, card) });
  };
  const open = cards.flatMap((card, index) => (isComplete(card, draft) ? [] : [t('card', { number: index + 1 })]));
  return (
    <EntryDialog {...props} title={t('title')} description={t('explain')} size="lg" message={carouselMessage(draft)}>
      <div className="flex flex-col gap-4 md:grid md:grid-cols-[minmax(0,1fr)_288px] md:items-start md:gap-5">
        <div className="flex min-w-0 flex-col gap-4">
          <MessageFields plain texts={{ ...noTexts, body }} onChange={(texts) => set({ body: texts.body })} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t('show')}><Select value={media} onValueChange={(next) => set({ media: next })} options={(['image', 'video'] as const).map((value) => ({ value, label: t(`shows.${value}`) }))} /></Field>
            <Field label={t('buttons')}><Select value={buttons} onValueChange={(next) => set({ buttons: next })} options={(['reply', 'replies', 'link'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))} /></Field>
          </div>
          <section className="rounded-card border border-line p-3 pt-1" aria-label={t('cards')}>
            <div className="flex items-center gap-1">
              <Tabs
                className="min-w-0 flex-1"
                aria-label={t('cards')}
                value={shown}
                onValueChange={setShown}
                tabs={cards.map((card, index) => ({ value: card.id, label: <>{t('card', { number: index + 1 })}{isComplete(card, draft) ? null : <CircleDashed size={12} className="text-faint" aria-label={t('incomplete')} />}</> }))}
              />
              <IconButton size="sm" variant="ghost" label={t('add')} icon={<Plus size={16} />} disabled={cards.length >= limits.maxCards} onClick={add} />
            </div>
            {cards.map((card) => (card.id === shown ? <CardFields key={card.id} card={card} draft={draft} onChange={(part) => change(card.id, part)} /> : null))}
            <div className="mt-3 flex items-center gap-1 border-t border-line pt-2">
              <IconButton size="sm" variant="ghost" label={t('earlier')} icon={<ArrowLeft size={14} className="rtl:-scale-x-100" />} disabled={at <= 0} onClick={() => move(-1)} />
              <IconButton size="sm" variant="ghost" label={t('later')} icon={<ArrowRight size={14} className="rtl:-scale-x-100" />} disabled={at >= cards.length - 1} onClick={() => move(1)} />
              <span className="mx-auto text-xs text-faint" data-numeric dir="ltr">{cards.length} / {limits.maxCards}</span>
              <Button size="sm" variant="ghost" icon={<Trash2 size={14} />} disabled={cards.length <= limits.minCards} onClick={remove}>{t('remove')}</Button>
            </div>
          </section>
        </div>
        <section className="flex min-w-0 flex-col gap-2 md:sticky md:top-0" aria-label={t('preview')}>
          <div className="rounded-card bg-accent-soft px-3 py-2"><SentInteractive content={{ body: { text: body.trim() }, action: { cards: carouselCards(draft) } }} numberId={props.item.numberId} shown={at} /></div>
          {open.length > 0 ? <p className="text-xs text-muted" role="status">{t('open', { cards: new Intl.ListFormat(i18n.language, { type: 'unit' }).format(open) })}</p> : null}
        </section>
      </div>
    </EntryDialog>
  );
}

function Label() {
  const { t } = useTranslation('carousel');
  return t('title');
}

const entry: ComposerEntry = { id: 'carousel', group: 'share', order: 50, icon: <GalleryHorizontalEnd size={16} />, Label, Form: CarouselForm };
export default entry;
