import { useEffect, useState } from 'react';
import { RotateCcw, X } from 'lucide-react';
import { api } from '../data/api.ts';
import type { LogEntry } from '../data/store.ts';

/** Both sides of an exchange as text. */
interface Exchange {
  heading: string;
  sent: string;
  answered: string;
}

/** The chosen event in full: what was sent, byte for byte, and what came back. */
export function EventDetail({ line, onClose }: { line: LogEntry; onClose: () => void }) {
  const [exchange, setExchange] = useState<Exchange>();
  const [isRaw, setRaw] = useState(false);
  const [note, setNote] = useState('');

  useEffect(() => {
    loadExchange(line).then(setExchange, (error: unknown) => setNote(error instanceof Error ? error.message : String(error)));
  }, [line]);

  const again = async () => {
    try {
      await api('POST', `/deliveries/${line.entry.seq}/redeliver`);
      setNote('Sent again.');
    } catch (error) {
      setNote(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <div className="log-detail">
      <div className="log-detail-tools">
        <span className="log-detail-heading">{exchange?.heading ?? 'Loading …'}</span>
        <span className="spacer" />
        {note ? (
          <span className="muted" role="status">
            {note}
          </span>
        ) : null}
        <button type="button" className="filter" aria-pressed={isRaw} onClick={() => setRaw(!isRaw)}>
          Exact bytes
        </button>
        {line.kind === 'webhook' ? (
          <button type="button" className="filter" onClick={() => void again()}>
            <RotateCcw size={12} strokeWidth={1.75} aria-hidden />
            Send again
          </button>
        ) : null}
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          <X size={16} strokeWidth={1.5} aria-hidden />
        </button>
      </div>
      <div className="log-exchange">
        <figure>
          <figcaption>{line.kind === 'webhook' ? 'Webhook' : 'Request'}</figcaption>
          <pre tabIndex={0}>{exchange ? (isRaw ? exchange.sent : pretty(exchange.sent)) : ''}</pre>
        </figure>
        <figure>
          <figcaption>Answer</figcaption>
          <pre tabIndex={0}>{exchange ? (isRaw ? exchange.answered : pretty(exchange.answered)) || '(empty)' : ''}</pre>
        </figure>
      </div>
    </div>
  );
}

async function loadExchange(line: LogEntry): Promise<Exchange> {
  const { seq } = line.entry;
  if (line.kind === 'webhook') {
    const found = await api<{ body: string; answer: string; error?: string; signature: string; url: string }>('GET', `/deliveries/${seq}`);
    return { heading: found.url || 'No address', sent: found.body, answered: found.error ?? found.answer };
  }
  const { data } = await api<{ data: { request: unknown; answer: unknown }[] }>('GET', `/requests?after=${seq - 1}&limit=1`);
  const text = (value: unknown) => (value === null || value === undefined ? '' : JSON.stringify(value));
  return { heading: `${line.entry.method} ${line.entry.path}`, sent: text(data[0]?.request), answered: text(data[0]?.answer) };
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // Answers of receivers are often plain text.
    return text;
  }
}
