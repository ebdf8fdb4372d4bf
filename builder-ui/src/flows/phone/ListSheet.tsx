import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { firstControl } from '../../ui/first-control.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import type { Choice, MessageContent } from './message-content.ts';

/** The choices of a list message, sliding up over the conversation as on a phone. */
export function ListSheet({ list, onChoose, onClose }: { list: NonNullable<MessageContent['list']>; onChoose: (row: Choice) => void; onClose: () => void }) {
  const { t } = useTranslation('flows');
  const rows = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    firstControl(rows.current)?.focus();
    return () => { if (opener instanceof HTMLElement) opener.focus(); };
  }, []);
  return (
    <div className="absolute inset-0 z-10 flex flex-col justify-end">
      <button type="button" tabIndex={-1} aria-label={t('phone.closeList')} className="absolute inset-0 bg-scrim" onClick={onClose} />
      <div className="relative max-h-[80%] overflow-y-auto rounded-t-dialog bg-raised pb-3" role="dialog" aria-label={list.label}>
        <header className="flex items-center justify-between px-4 pt-3 pb-1">
          <h3 className="flex text-sm"><span className="min-w-0 truncate" dir="auto">{list.label}</span></h3>
          <IconButton size="sm" noTooltip label={t('phone.closeList')} icon={<X size={16} />} onClick={onClose} />
        </header>
        <div ref={rows}>
          {list.sections.map((section, index) => (
            <div key={index}>
              {section.title ? <p className="px-4 pt-2 text-2xs font-medium text-faint" dir="auto">{section.title}</p> : null}
              {section.rows.map((row) => (
                <button key={row.id} type="button" className="flex w-full flex-col px-4 py-2 text-start hover:bg-hover" onClick={() => onChoose(row)}>
                  <span dir="auto">{row.title}</span>
                  {row.description ? <span className="text-xs text-muted" dir="auto">{row.description}</span> : null}
                </button>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
