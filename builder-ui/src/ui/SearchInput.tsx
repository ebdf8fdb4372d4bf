import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton.tsx';
import { Input } from './Input.tsx';

export type SearchInputProps = {
  ref?: Ref<HTMLInputElement> | undefined;
  value: string;
  onValueChange: (value: string) => void;
  /** Also the accessible name. */
  placeholder: string;
  size?: 'sm' | 'md' | undefined;
  autoFocus?: boolean | undefined;
  className?: string | undefined;
};

/** Text to search for; Escape empties it first and only then does what it would do elsewhere. */
export function SearchInput({ ref, value, onValueChange, placeholder, size = 'md', autoFocus, className }: SearchInputProps) {
  const { t } = useTranslation('ui');
  return (
    <Input
      ref={ref}
      type="search"
      role="searchbox"
      value={value}
      onValueChange={onValueChange}
      placeholder={placeholder}
      aria-label={placeholder}
      size={size}
      autoFocus={autoFocus}
      autoComplete="off"
      spellCheck={false}
      className={className}
      start={<Search size={14} aria-hidden />}
      end={value ? <IconButton size="xs" noTooltip label={t('search.clear')} icon={<X size={14} />} onClick={() => onValueChange('')} /> : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || value === '') return;
        event.stopPropagation();
        event.preventDefault();
        onValueChange('');
      }}
    />
  );
}
