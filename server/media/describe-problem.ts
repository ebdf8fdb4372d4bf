import { ApiProblem } from '../../schemas/errors.ts';
import type { MediaKind } from '../../schemas/generated/types.ts';
import type { FileProblem } from '../../schemas/media-rules.ts';

/** What is wrong with a file, naming the field and the limit. */
export function fileRefused(field: string, kind: MediaKind, problem: FileProblem, mimeType: string): ApiProblem {
  if (problem.rule === 'size') {
    return new ApiProblem('MEDIA_REFUSED', [{ field, rule: 'maxBytes', kind, limit: problem.maxBytes, message: `${field} may have at most ${sizeText(problem.maxBytes)} to be sent as ${kind}.`, fix: 'Make it smaller, or send a link to it.' }]);
  }
  const allowed = problem.allowed.join(', ');
  return new ApiProblem('MEDIA_REFUSED', [{ field, rule: 'type', kind, allowed: problem.allowed, mimeType, message: `${field} is of type ${mimeType}; as ${kind} WhatsApp takes ${allowed}.`, fix: 'Convert it, or send it as another kind.' }]);
}

function sizeText(bytes: number): string {
  return bytes % (1024 * 1024) === 0 ? `${bytes / 1024 / 1024} MB` : `${Math.round(bytes / 1024)} KB`;
}
