import { recordAt, textAt } from './read-content.ts';

type Answers = ReadonlyArray<readonly [string, string]>;

/** What a customer entered into a form, as names and values to read; undefined when the content is no answered form. */
export function formAnswers(content: unknown): Answers | undefined {
  const written = textAt(content, 'nfm_reply.response_json');
  if (written === undefined) return undefined;
  const answers = objectIn(written);
  // Not what the platform promises; shown as it came.
  if (answers === undefined) return [['', written]];
  // The token is for programs; it says which form it was.
  return pairsOf(answers).filter(([name]) => name !== 'flow_token');
}

/** The fields of an address that was asked for; undefined when the content is something else (Meta, address messages: they stand below `values`). */
export function addressAnswers(content: unknown): Answers | undefined {
  if (textAt(content, 'nfm_reply.name') !== 'address_message') return undefined;
  const answers = objectIn(textAt(content, 'nfm_reply.response_json') ?? '');
  return answers && pairsOf(recordAt(answers, 'values') ?? answers);
}

function pairsOf(answers: Record<string, unknown>): Answers {
  return Object.entries(answers).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const);
}

function objectIn(json: string): Record<string, unknown> | undefined {
  try {
    return recordAt({ answers: JSON.parse(json) }, 'answers');
  } catch {
    return undefined;
  }
}
