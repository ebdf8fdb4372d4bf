import type { WidgetProps } from '../form-context.ts';
import { NameInput } from '../NameInput.tsx';

const none: ReadonlyArray<string> = [];

/** A short name that counts and reports use: small letters, digits, underscores. */
export default function NameWidget({ value, onChange, words, readOnly, invalid }: WidgetProps) {
  return <NameInput value={typeof value === 'string' ? value : ''} onValueChange={(name) => onChange(name ?? '')} suggestions={none} placeholder={words.placeholder} readOnly={readOnly} invalid={invalid} />;
}
