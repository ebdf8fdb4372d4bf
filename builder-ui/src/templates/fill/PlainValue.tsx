import { useTranslation } from 'react-i18next';
import type { FieldKind } from '../../../../schemas/templates/fill/template-fields.ts';
import { Input } from '../../ui/Input.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import type { ValueControlProps } from './FillFields.tsx';

/** Kinds whose characters go from left to right in every language. */
const technical = new Set<FieldKind>(['image', 'video', 'document', 'position', 'link', 'coupon', 'token', 'thumbnail', 'product', 'catalogue', 'code']);

/** A value as it is sent: a line, several lines, or a moment. */
export function PlainValue({ field: { kind }, value, multiline, onChange }: ValueControlProps) {
  const { t } = useTranslation('template-fill');
  if (multiline) return <Textarea rows={3} dir="ltr" value={value} onValueChange={onChange} />;
  if (kind === 'offer') return <Input type="datetime-local" value={localTime(value)} onValueChange={(next) => onChange(Number.isNaN(Date.parse(next)) ? '' : new Date(next).toISOString())} />;
  const file = kind === 'image' || kind === 'video' || kind === 'document';
  return <Input value={value} onValueChange={onChange} dir={technical.has(kind) ? 'ltr' : 'auto'} {...(kind === 'position' ? { placeholder: '52.5208, 13.4094' } : file ? { placeholder: 'https://', title: t('hint.file') } : {})} />;
}

/** An instant as a control of date and time shows it: in the zone of this computer. */
function localTime(value: string): string {
  const instant = Date.parse(value);
  if (Number.isNaN(instant)) return '';
  return new Date(instant - new Date(instant).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
