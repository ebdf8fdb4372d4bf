import { ArrowLeft, ArrowRight } from 'lucide-react';
import { exactTime } from '../data/format-time.ts';
import { usePhones, type LogEntry } from '../data/store.ts';
import { eventResult, eventTitle, isProblem } from './event-text.ts';

/** One line of the event log. */
export function EventRow({ line, isChosen, onChoose }: { line: LogEntry; isChosen: boolean; onChoose: () => void }) {
  const people = usePhones((phones) => phones.state.customers);
  const handles = line.entry.people;
  const names = people.filter((person) => handles.includes(person.userId) || (person.waId !== undefined && handles.includes(person.waId))).map((person) => person.name);
  const Icon = line.kind === 'webhook' ? ArrowRight : ArrowLeft;
  return (
    <button type="button" role="option" aria-selected={isChosen} className="log-row" onClick={onChoose}>
      <time className="tabular muted">{exactTime(Date.parse(line.at))}</time>
      <span className="log-kind" data-kind={line.kind}>
        <Icon size={14} strokeWidth={1.75} aria-hidden />
        {line.kind === 'webhook' ? 'Webhook' : 'API call'}
      </span>
      <span className="log-title">{eventTitle(line)}</span>
      <span className="log-who">
        <bdi>{names.length > 2 ? `${names.length} customers` : names.join(', ')}</bdi>
      </span>
      <span className="log-result tabular" data-tone={isProblem(line) ? 'bad' : 'good'}>
        {eventResult(line)}
      </span>
      <span className="log-time tabular muted">{line.entry.durationMs < 10 ? line.entry.durationMs.toFixed(1) : Math.round(line.entry.durationMs)} ms</span>
    </button>
  );
}
