import type { ReactNode } from 'react';
import MediaWidget from './widgets/MediaWidget.tsx';
import type { WidgetProps } from './form-context.ts';

type HeaderFileProps = { props: WidgetProps; kind: string; label: string; value: string; onChange: (value: string) => void; /** Where an address is written, while no file of the library is chosen. */ children: ReactNode };

/** The file of a template's header: one of the library, or whatever the address below names. */
export function HeaderFile({ props, kind, label, value, onChange, children }: HeaderFileProps) {
  const asset = value.startsWith('med_') ? value : undefined;
  return (
    <div className="flex flex-col gap-2">
      {asset === undefined ? children : null}
      <MediaWidget {...props} words={{ label }} siblings={{ kind }} value={asset} onChange={(next) => onChange(typeof next === 'string' ? next : '')} />
    </div>
  );
}
