import type { LogEntry } from '../data/store.ts';

/** True for a refused call and for a webhook that was not taken. */
export function isProblem(line: LogEntry): boolean {
  return line.kind === 'webhook' ? line.entry.outcome !== 'delivered' : line.entry.status >= 400 || line.entry.status === 0;
}

/** What happened, in a few words. */
export function eventTitle(line: LogEntry): string {
  if (line.kind === 'call') {
    const { method, path, types: sent } = line.entry;
    return sent.length > 0 ? `${sent[0]?.startsWith('Read') ? '' : 'Send: '}${sent.join(', ')}` : `${method} ${path.replace(/^\/v[\d.]+/, '')}`;
  }
  const { kind, types, attempt } = line.entry;
  const what = kind === 'message' ? `Message: ${types.join(', ')}` : kind === 'status' ? `Status: ${types.join(', ')}` : types.join(', ').replaceAll('_', ' ');
  return attempt > 1 ? `${what} (attempt ${attempt})` : what;
}

/** The result as a code or a word. */
export function eventResult(line: LogEntry): string {
  if (line.kind === 'call') return line.entry.status === 0 ? 'cut off' : `${line.entry.status}${line.entry.code === undefined ? '' : ` · ${line.entry.code}`}`;
  const { status, outcome } = line.entry;
  if (status !== null) return outcome === 'expired' ? `${status} · given up` : String(status);
  return { failed: 'no answer', expired: 'given up', dropped: 'dropped', undeliverable: 'not sent', delivered: 'ok' }[outcome];
}
