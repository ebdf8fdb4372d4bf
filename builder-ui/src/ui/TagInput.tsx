import { Input as BaseInput } from '@base-ui/react/input';
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';

export type TagInputProps = {
  value: ReadonlyArray<string>;
  onValueChange: (tags: string[]) => void;
  placeholder?: string | undefined;
  /** Offered by the browser while typing. */
  suggestions?: ReadonlyArray<string> | undefined;
  /** Turns what was typed into the tag that is kept; return an empty text to refuse it. */
  normalise?: ((text: string) => string) | undefined;
  disabled?: boolean | undefined;
  id?: string | undefined;
  /** Needed outside a Field. */
  'aria-label'?: string | undefined;
  className?: string | undefined;
};

/** Several short words. Enter, comma and leaving the box add, Backspace in the empty box removes the last; pasted lists are split. */
export function TagInput(props: TagInputProps) {
  const { value, onValueChange, placeholder, suggestions = [], normalise = (text) => text, disabled = false, id, className } = props;
  const { t } = useTranslation('ui');
  const [text, setText] = useState('');
  const listId = useId();
  const add = (typed: string) => {
    const fresh = typed.split(/[,;\n\t]/).map((part) => normalise(part.trim())).filter((part) => part !== '');
    setText('');
    const next = [...new Set([...value, ...fresh])];
    if (next.length > value.length) onValueChange(next);
  };
  return (
    <div className={cx('control flex min-h-8 flex-wrap items-center gap-1 p-1', className)}>
      {value.map((tag) => (
        <span key={tag} className="inline-flex h-5.5 max-w-full items-center gap-0.5 rounded-sm bg-slate-4 ps-1.5 text-xs">
          <span className="min-w-0 truncate" dir="auto">{tag}</span>
          <button
            type="button"
            disabled={disabled}
            aria-label={t('tags.remove', { tag })}
            className="flex size-5 shrink-0 items-center justify-center rounded-sm text-faint hover:text-ink"
            onClick={() => onValueChange(value.filter((other) => other !== tag))}
          >
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
      <BaseInput
        id={id}
        dir="auto"
        value={text}
        list={suggestions.length > 0 ? listId : undefined}
        disabled={disabled}
        aria-label={props['aria-label']}
        placeholder={value.length === 0 ? placeholder : undefined}
        className={cx('h-5.5 flex-1 bg-transparent px-1.5 text-sm outline-none', value.length === 0 ? 'min-w-20' : 'min-w-10')}
        onChange={(event) => (/[,;\n\t]/.test(event.target.value) ? add(event.target.value) : setText(event.target.value))}
        onBlur={() => add(text)}
        onKeyDown={(event) => {
          // Enter also ends a composition (Japanese, Korean): it must not add half a word.
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && text.trim() !== '') { event.preventDefault(); add(text); }
          if (event.key === 'Backspace' && text === '' && value.length > 0) onValueChange(value.slice(0, -1));
        }}
      />
      {suggestions.length > 0 ? <datalist id={listId}>{suggestions.filter((tag) => !value.includes(tag)).map((tag) => <option key={tag} value={tag}>{tag}</option>)}</datalist> : null}
    </div>
  );
}
