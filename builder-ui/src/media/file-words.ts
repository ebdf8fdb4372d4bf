import type { TFunction } from 'i18next';
import type { MediaKind } from '../../../schemas/generated/types.ts';
import { fileProblem } from '../../../schemas/media-rules.ts';
import { ApiError } from '../api/api-error.ts';
import { describeError } from '../api/describe-error.ts';

const KB = 1024;
const MB = 1024 * KB;

/** "1.4 MB" in the way of the language. */
export function sizeText(bytes: number, language: string): string {
  const [value, unit] = bytes >= MB ? [bytes / MB, 'megabyte'] : [Math.max(bytes / KB, 0.1), 'kilobyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** Why WhatsApp would not take a file as this kind, in words; undefined when nothing speaks against it. */
export function problemText(t: TFunction<'media'>, language: string, kind: MediaKind, file: Pick<File, 'size'> & { type: string }): string | undefined {
  const problem = fileProblem(kind, { mimeType: file.type, size: file.size });
  // Only the server sees whether a sticker moves, and then may be larger.
  if (problem === undefined || (kind === 'sticker' && problem.rule === 'size' && file.size <= 500 * KB)) return undefined;
  return problem.rule === 'size' ? t('problem.size', { kind: t(`kinds.${kind}`), limit: sizeText(problem.maxBytes, language) }) : t(`problem.type.${kind}`);
}

/** What went wrong with an upload, with the limit that the server named. */
export function uploadErrorText(t: TFunction<'media'>, language: string, error: unknown): string {
  const [detail] = error instanceof ApiError && error.code === 'MEDIA_REFUSED' ? error.details : [];
  if (detail === undefined) return describeError(error).message;
  const { rule, limit, kind } = detail as { rule?: string; limit?: unknown; kind?: MediaKind };
  if (rule === 'maxBytes' && typeof limit === 'number') return t('problem.size', { kind: t(`kinds.${kind ?? 'document'}`), limit: sizeText(limit, language) });
  return rule === 'type' && kind !== undefined ? t(`problem.type.${kind}`) : describeError(error).message;
}

/** Seconds as 0:07 or 12:40. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(Number.isFinite(seconds) ? seconds : 0));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
