import type { TFunction } from 'i18next';
import type { EngineError, TraceEntry } from '../../../../schemas/generated/types.ts';
import { formatDuration } from '../../ui/duration.ts';

/** One line of what happened, under the step at which it happened. */
export type TraceLine = { at: number; text: string; tone: 'plain' | 'muted' | 'bad' };

export type TraceTools = {
  t: TFunction<'flows'>;
  locale: string;
  /** What a handle of a node is called. */
  exitName: (nodeId: string, handle: string) => string;
  nodeName: (nodeId: string) => string;
  /** A reason of the engine in words. */
  reasonText: (reason: string) => string;
  /** What went wrong in words. */
  failureText: (error: Pick<EngineError, 'class' | 'message' | 'details'>) => string;
};

/** Puts an entry of the trace into words; undefined for entries that only the engine needs. */
export function traceLine(entry: TraceEntry, tools: TraceTools): TraceLine | undefined {
  const words = wordsOf(entry, tools);
  return words === undefined ? undefined : { at: entry.at, tone: 'plain', ...words };
}

function wordsOf(entry: TraceEntry, { t, locale, exitName, reasonText, failureText }: TraceTools): Omit<TraceLine, 'at' | 'tone'> & Partial<Pick<TraceLine, 'tone'>> | undefined {
  const detail = (entry.detail ?? {}) as Record<string, unknown>;
  const words = (name: string): string => (typeof detail[name] === 'string' ? detail[name] : '');
  const reason = words('reason');
  switch (entry.kind) {
    case 'start':
      return entry.branch !== undefined ? undefined : { text: t(`trace.start.${String(detail['cause'])}`, { defaultValue: t('trace.start.other') }) };
    case 'wait':
      if (Array.isArray(detail['branches'])) return undefined;
      return { text: entry.until === undefined ? t('trace.waitOpen') : t('trace.wait', { duration: formatDuration(entry.until - entry.at, locale) }) };
    case 'resume':
      return detail['by'] === 'commandDone' ? undefined : { text: t(`trace.resume.${String(detail['by'])}`, { defaultValue: t('trace.resume.other') }) };
    case 'leave':
      return { text: t('trace.leave', { exit: exitName(entry.nodeId ?? '', entry.handle ?? '') }), tone: 'muted' };
    case 'skip':
      return { text: t('trace.skip'), tone: 'muted' };
    case 'error':
      return { text: t('trace.error', { message: failureText({ message: words('message') || words('code'), details: (detail['details'] ?? {}) as Record<string, unknown> }) }), tone: 'bad' };
    case 'set': {
      const values = Object.entries((detail['values'] ?? {}) as Record<string, unknown>).map(([name, value]) => `${name} = ${String(value)}`);
      return values.length === 0 ? undefined : { text: values.join(', '), tone: 'muted' };
    }
    case 'end':
      if (entry.branch !== undefined) return { text: t('trace.branchEnd'), tone: 'muted' };
      return { text: endText(entry, t, exitName) };
    case 'arm':
      return { text: t('trace.arm', { duration: formatDuration((entry.until ?? entry.at) - entry.at, locale) }) };
    case 'disarm':
      return { text: t('trace.disarm'), tone: 'muted' };
    case 'pause':
      return reason === 'stuck' ? { text: t('trace.stuck'), tone: 'bad' } : { text: t('trace.pause') };
    case 'unpause':
      return { text: t('trace.unpause') };
    case 'route':
      return t(`trace.route.${String(detail['decision'])}`, { defaultValue: '' }) === '' ? undefined : { text: `${t(`trace.route.${String(detail['decision'])}`)} ${reasonText(reason)}`, tone: 'muted' };
    case 'move':
      return publicationWords(detail, t);
    case 'ignore':
      if (detail['result'] !== undefined || detail['undo'] !== undefined) return publicationWords(detail, t);
      return reason === 'duplicate' || reason.startsWith('result of') ? undefined : { text: t('trace.ignore', { reason: reasonText(reason) }), tone: 'muted' };
    default:
      return undefined;
  }
}

/** What a publication, or taking one back, made of the run. */
function publicationWords(detail: Readonly<Record<string, unknown>>, t: TFunction<'flows'>): { text: string; tone?: 'muted' } | undefined {
  const versions = { from: detail['fromVersion'], to: detail['toVersion'], back: detail['backTo'] };
  if (detail['result'] === 'moved' || detail['result'] === 'exited') return { text: t('trace.moved', versions) };
  if (detail['undo'] === 'undone') return { text: t('trace.movedBack', versions) };
  const reason = t(`move.reasons.${String(detail['code'])}`, { defaultValue: '' });
  if (detail['result'] === 'kept') return { text: t('trace.kept', { ...versions, reason }), tone: 'muted' };
  return detail['undo'] === 'refused' ? { text: t('trace.notMovedBack', { reason }), tone: 'muted' } : undefined;
}

function endText(entry: TraceEntry, t: TFunction<'flows'>, exitName: TraceTools['exitName']): string {
  const [name = 'completed', ...rest] = (entry.outcome ?? 'completed').split(':');
  if (name === 'open_end') return t('trace.openEnd', { exit: exitName(rest[0] ?? '', rest.slice(1).join(':')) });
  return t('trace.end', { outcome: t(`outcomes.${name}`, { defaultValue: rest.join(':') || name }) });
}
