import type { ReactNode } from 'react';
import MediaWidget from '../../flows/inspector/widgets/MediaWidget.tsx';

type FileValueProps = { kind: string; label: string; value: string; readOnly: boolean; onChange: (value: string) => void; /** Where an address is written, while no file of the library is chosen. */ children: ReactNode };

/** The file of a template's header: one of the library, or whatever the address below names. */
export function FileValue({ kind, label, value, readOnly, onChange, children }: FileValueProps) {
  const asset = value.startsWith('med_') ? value : undefined;
  return (
    <div className="flex flex-col gap-2">
      {asset === undefined ? children : null}
      <MediaWidget words={{ label }} siblings={{ kind }} value={asset} readOnly={readOnly} onChange={(next) => onChange(typeof next === 'string' ? next : '')} />
    </div>
  );
}
