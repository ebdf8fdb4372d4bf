import { recordAt, textAt } from './read-content.ts';

/** What a customer entered into a form, as names and values to read; undefined when the content is no answered form. */
export function formAnswers(content: unknown): ReadonlyArray<readonly [string, string]> | undefined {
  const written = textAt(content, 'nfm_reply.response_json');
  if (written === undefined) return undefined;
  try {
    const answers = recordAt({ answers: JSON.parse(written) }, 'answers') ?? {};
    // The token is for programs; it says which form it was.
    return Object.entries(answers).filter(([name]) => name !== 'flow_token').map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const);
  } catch {
    // Not what the platform promises; shown as it came.
    return [['', written]];
  }
}
