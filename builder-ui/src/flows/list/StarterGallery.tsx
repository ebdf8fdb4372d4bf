import { FilePlus2, FileUp } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../i18n/catalogues.ts';
import { languageName } from '../../i18n/language-name.ts';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { Select } from '../../ui/Select.tsx';
import { ChoiceCard } from './ChoiceCard.tsx';
import type { Starter } from './starters.ts';

export type StarterGalleryProps = {
  starters: ReadonlyArray<Starter>;
  /** Id of a starter, 'file' or 'blank'. */
  chosen: string;
  /** Name of the flow in the file that was chosen. */
  fileName: string | undefined;
  /** In which the starters talk to customers. */
  language: string;
  onLanguage: (language: string) => void;
  onChoose: (id: string) => void;
  onFile: () => void;
};

/** What a flow can begin with: starters to search, a file, and an empty canvas as the last choice. */
export function StarterGallery({ starters, chosen, fileName, language, onLanguage, onChoose, onFile }: StarterGalleryProps) {
  const { t, i18n } = useTranslation('starters');
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const wanted = search.trim().toLocaleLowerCase();
  const found = starters.filter(({ id }) => `${t(`flows.${id}.name`)} ${t(`flows.${id}.description`)}`.toLocaleLowerCase().includes(wanted));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])];
    const next = cards[cards.findIndex((card) => card === document.activeElement) + step];
    next?.focus();
    // A file is asked for with Enter only; walking past it must not open a window.
    if (next && next.dataset['walk'] !== 'no') next.click();
  };
  return (
    <div className="flex min-h-0 w-80 shrink-0 flex-col gap-2 max-md:w-full">
      <SearchInput value={search} onValueChange={setSearch} placeholder={t('gallery.search')} />
      <div className="flex items-center gap-2 text-xs text-muted">
        <span className="min-w-0 flex-1 truncate">{t('gallery.language')}</span>
        <Select
          size="sm" className="w-36!" aria-label={t('gallery.language')} value={language} onValueChange={onLanguage}
          options={languages.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) })).toSorted((a, b) => a.label.localeCompare(b.label, i18n.language))}
        />
      </div>
      <div ref={list} role="radiogroup" tabIndex={-1} aria-label={t('gallery.from')} onKeyDown={onKeyDown} className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto pe-1 max-md:max-h-72">
        {found.map((starter) => (
          <ChoiceCard key={starter.id} graph={starter.graph} title={t(`flows.${starter.id}.name`)} description={t(`flows.${starter.id}.description`)} chosen={chosen === starter.id} onChoose={() => onChoose(starter.id)} />
        ))}
        {found.length === 0 ? <p className="px-1 py-2 text-xs text-muted">{t('gallery.nothing')}</p> : null}
        <ChoiceCard walk={false} icon={<FileUp size={16} />} title={fileName ?? t('gallery.file')} description={t('gallery.fileHint')} chosen={chosen === 'file'} onChoose={onFile} />
        <ChoiceCard icon={<FilePlus2 size={16} />} title={t('gallery.blank')} description={t('gallery.blankHint')} chosen={chosen === 'blank'} onChoose={() => onChoose('blank')} />
      </div>
    </div>
  );
}
