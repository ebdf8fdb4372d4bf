import { useState, type PointerEvent } from 'react';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { usePhones, type LogEntry } from '../data/store.ts';
import { EventDetail } from './EventDetail.tsx';
import { EventRow } from './EventRow.tsx';
import { isProblem } from './event-text.ts';

type Filter = 'all' | 'webhook' | 'call' | 'problems';

const FILTERS: { id: Filter; label: string; fits: (line: LogEntry) => boolean }[] = [
  { id: 'all', label: 'Everything', fits: () => true },
  { id: 'webhook', label: 'Webhooks', fits: (line) => line.kind === 'webhook' },
  { id: 'call', label: 'API calls', fits: (line) => line.kind === 'call' },
  { id: 'problems', label: 'Problems', fits: isProblem },
];

const MIN_HEIGHT = 120;
const STORED_AS = 'virtual-phones-log-height';

/** What went over the wire: webhooks with the answers they got, API calls with the answers they were given. */
export function EventLog() {
  const log = usePhones((phones) => phones.log);
  const [filter, setFilter] = useState<Filter>('all');
  const [chosen, setChosen] = useState<LogEntry>();
  const [isOpen, setOpen] = useState(() => window.innerHeight >= 760);
  const [height, setHeight] = useState(() => Number(localStorage.getItem(STORED_AS)) || Math.round(window.innerHeight * 0.27));
  const shown = log.filter(FILTERS.find((one) => one.id === filter)?.fits ?? (() => true));

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const next = Math.max(MIN_HEIGHT, Math.min(window.innerHeight - 260, window.innerHeight - event.clientY));
    setHeight(next);
    localStorage.setItem(STORED_AS, String(next));
  };

  return (
    <section className="event-log" aria-label="Event log" data-open={isOpen || undefined} style={isOpen ? { ['--log-height' as string]: `${height}px` } : undefined}>
      {isOpen ? <div className="log-grip" onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)} onPointerMove={drag} aria-hidden /> : null}
      <div className="log-tools">
        <h2>Event log</h2>
        <div className="filters" role="group" aria-label="Show">
          {FILTERS.map(({ id, label }) => (
            <button key={id} type="button" className="filter" aria-pressed={filter === id} onClick={() => setFilter(id)}>
              {label}
            </button>
          ))}
        </div>
        <span className="spacer" />
        <button type="button" className="icon-button log-toggle" aria-label={isOpen ? 'Fold the event log' : 'Unfold the event log'} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <ChevronDown size={16} strokeWidth={1.5} aria-hidden /> : <ChevronUp size={16} strokeWidth={1.5} aria-hidden />}
        </button>
      </div>
      <div className="log-body" data-detail={chosen !== undefined || undefined}>
        <div className="log-rows" role="listbox" aria-label="Events" tabIndex={-1}>
          {shown.map((line) => (
            <EventRow key={line.id} line={line} isChosen={chosen?.id === line.id} onChoose={() => setChosen(line)} />
          ))}
          {shown.length === 0 ? <p className="log-empty">{log.length === 0 ? 'Nothing yet. Write a message on a phone, and the webhook appears here.' : 'Nothing of this kind.'}</p> : null}
        </div>
        {chosen ? <EventDetail key={chosen.id} line={chosen} onClose={() => setChosen(undefined)} /> : null}
      </div>
    </section>
  );
}
