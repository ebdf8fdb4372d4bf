import { FileText, Image, MapPin, Package, Video, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { upper, type Component } from '../../../../schemas/templates/components.ts';
import type { FieldValues } from '../../../../schemas/templates/fill/choice-values.ts';

const files: Readonly<Record<string, LucideIcon>> = { IMAGE: Image, GIF: Image, VIDEO: Video, DOCUMENT: FileText, LOCATION: MapPin, PRODUCT: Package };

type HeaderPartProps = { header: Component | undefined; /** "" or "card0/". */ at: string; values: FieldValues };

/** The file or place above the text: the picture itself where it can be shown here. */
export function HeaderPart({ header, at, values }: HeaderPartProps) {
  const { t } = useTranslation('templates');
  const [broken, setBroken] = useState('');
  const format = upper(header?.['format']);
  const Icon = files[format];
  if (Icon === undefined) return null;
  const address = addressOf(values[`${at}file`]?.trim() ?? '');
  if (address !== '' && address !== broken && format === 'IMAGE') return <img src={address} alt="" className="h-40 w-full object-cover" onError={() => setBroken(address)} />;
  if (address !== '' && address !== broken && format === 'VIDEO' && address.startsWith('/')) return <video src={address} className="h-40 w-full object-cover" muted onError={() => setBroken(address)} />;
  const words = format === 'LOCATION' ? [values[`${at}place`], values[`${at}address`]] : [values[format === 'PRODUCT' ? `${at}product` : `${at}fileName`]];
  const given = words.filter((word) => word !== undefined && word.trim() !== '');
  return (
    <div className="flex h-32 flex-col items-center justify-center gap-1 bg-slate-4 px-3 text-center text-xs text-muted">
      <Icon size={20} aria-hidden />
      {given.length === 0 ? t(`header.${format}`, { defaultValue: format }) : given.map((word, index) => <span key={word} className={index === 0 ? 'max-w-full truncate font-medium text-ink' : 'max-w-full truncate'} dir="auto">{word}</span>)}
    </div>
  );
}

/** Where the browser finds a file: in our store or in the page. Nothing is fetched from the web (security headers). */
function addressOf(file: string): string {
  if (file.startsWith('med_')) return `/api/v1/media/${encodeURIComponent(file)}/file`;
  return /^(blob|data):/.test(file) ? file : '';
}
