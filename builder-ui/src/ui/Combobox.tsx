import { Combobox as BaseCombobox } from '@base-ui/react/combobox';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react';
import { fold } from '../../../workflows/engine/text/fold.ts';
import { cx } from './cx.ts';
import { Spinner } from './Spinner.tsx';

export type ComboboxOption = {
  value: string;
  label: string;
  description?: string | undefined;
  icon?: ReactNode | undefined;
  /** Further words by which it is found. */
  keywords?: string | undefined;
};

export type ComboboxProps = {
  options: ReadonlyArray<ComboboxOption>;
  value: string | null;
  onValueChange: (value: string | null) => void;
  /** For searching on the server: called with the typed text; the options are then taken as they come. */
  onSearch?: ((text: string) => void) | undefined;
  loading?: boolean | undefined;
  placeholder?: string | undefined;
  /** Shown when nothing matches. */
  emptyText?: string | undefined;
  size?: 'sm' | 'md' | 'lg' | undefined;
  disabled?: boolean | undefined;
  name?: string | undefined;
  'aria-label'?: string | undefined;
  className?: string | undefined;
};

const heights = { sm: 'h-7 text-xs', md: 'h-8 text-sm', lg: 'h-10 text-sm' };

/** Choice of one out of many, by typing. Long lists stay quick because only 60 matches are drawn. */
export function Combobox(props: ComboboxProps) {
  const { value, onValueChange, onSearch, loading = false, placeholder, emptyText, size = 'md', disabled = false, name, className } = props;
  const { t } = useTranslation('ui');
  const options = useSteady(props.options);
  const chosen = options.find((option) => option.value === value) ?? null;
  // What is typed takes the place of the choice that stands there; text that somebody is searching with is left alone.
  const selectChoice = ({ currentTarget: input }: SyntheticEvent<HTMLInputElement>) => { if (chosen !== null && input.value === chosen.label) input.select(); };
  return (
    <BaseCombobox.Root
      items={options}
      value={chosen}
      onValueChange={(next: ComboboxOption | null) => onValueChange(next?.value ?? null)}
      isItemEqualToValue={(a: ComboboxOption, b: ComboboxOption) => a.value === b.value}
      {...(onSearch ? { filter: null, onInputValueChange: onSearch } : options.some(({ keywords }) => keywords !== undefined) ? { filter: isFoundBy } : {})}
      limit={60}
      autoHighlight
      disabled={disabled}
      name={name}
    >
      <BaseCombobox.InputGroup className={cx('control flex w-full min-w-0 items-center', heights[size], className)}>
        <BaseCombobox.Input onFocus={selectChoice} onClick={selectChoice} onKeyDown={keepChoice} aria-label={props['aria-label']} placeholder={placeholder} className="h-full min-w-0 flex-1 truncate bg-transparent ps-2.5 outline-none" />
        <BaseCombobox.Trigger aria-label={t('combobox.open')} className="flex h-full w-7 items-center justify-center text-faint">
          {loading ? <Spinner size={14} /> : <ChevronsUpDown size={14} aria-hidden />}
        </BaseCombobox.Trigger>
      </BaseCombobox.InputGroup>
      <BaseCombobox.Portal>
        <BaseCombobox.Positioner sideOffset={4} className="z-50">
          <BaseCombobox.Popup className="floating flex max-h-[min(320px,var(--available-height))] w-(--anchor-width) min-w-56 flex-col overflow-hidden">
            <BaseCombobox.Empty className="px-3 py-2.5 text-xs text-muted empty:hidden">{emptyText ?? t('combobox.empty')}</BaseCombobox.Empty>
            <BaseCombobox.List className="min-h-0 overflow-y-auto p-1 empty:hidden">
              {(option: ComboboxOption) => (
                <BaseCombobox.Item key={option.value} value={option} className="floating-item">
                  {option.icon}
                  <span className="min-w-0 flex-1">
                    <span className="block truncate">{option.label}</span>
                    {option.description ? <span className="block truncate text-xs text-muted">{option.description}</span> : null}
                  </span>
                  <BaseCombobox.ItemIndicator className="text-accent-ink"><Check size={16} aria-hidden /></BaseCombobox.ItemIndicator>
                </BaseCombobox.Item>
              )}
            </BaseCombobox.List>
          </BaseCombobox.Popup>
        </BaseCombobox.Positioner>
      </BaseCombobox.Portal>
    </BaseCombobox.Root>
  );
}

/** While the list is closed, Escape belongs to what is around: a dialog that closes, settings that are left. By itself it would throw the choice away. */
function keepChoice(event: KeyboardEvent<HTMLInputElement> & { preventBaseUIHandler: () => void }): void {
  if (event.key === 'Escape' && event.currentTarget.getAttribute('aria-expanded') !== 'true') event.preventBaseUIHandler();
}

/** Every typed word is a part of what the option says or is known by, however it is accented. */
function isFoundBy({ label, keywords = '' }: ComboboxOption, typed: string): boolean {
  const text = fold(`${label} ${keywords}`);
  return fold(typed).split(' ').every((word) => text.includes(word));
}

/** The same list for as long as it says the same: a new one would throw away what somebody is typing. */
function useSteady(options: ComboboxProps['options']): ComboboxProps['options'] {
  const [kept, setKept] = useState(options);
  const same = kept === options || (kept.length === options.length && kept.every(({ value, label, description, keywords }, index) => {
    const other = options[index];
    return other?.value === value && other.label === label && other.description === description && other.keywords === keywords;
  }));
  if (!same) setKept(options);
  return same ? kept : options;
}
