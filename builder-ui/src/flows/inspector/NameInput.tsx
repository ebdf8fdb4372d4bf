import { useId, useState } from 'react';
import { Input } from '../../ui/Input.tsx';

export type NameInputProps = {
  value: string;
  onValueChange: (name: string | undefined) => void;
  suggestions: ReadonlyArray<string>;
  placeholder?: string | undefined;
  readOnly: boolean;
  invalid: boolean;
};

/** Name of a variable or field: small letters, digits and underscores, put right while typing; known names are offered. */
export function NameInput({ value, onValueChange, suggestions, placeholder, readOnly, invalid }: NameInputProps) {
  const listId = useId();
  const [typed, setTyped] = useState<string>();
  return (
    <>
      <Input
        value={typed ?? value}
        onValueChange={(text) => {
          const name = toName(text);
          setTyped(name);
          onValueChange(name === '' ? undefined : name);
        }}
        onBlur={() => setTyped(undefined)}
        placeholder={placeholder}
        list={listId}
        mono
        spellCheck={false}
        autoComplete="off"
        disabled={readOnly}
        invalid={invalid}
      />
      <datalist id={listId}>{suggestions.map((name) => <option key={name} value={name}>{name}</option>)}</datalist>
    </>
  );
}

function toName(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^a-z0-9_]+/g, '_').replace(/^[^a-z]+/, '').slice(0, 40);
}
