import { GraphError } from '../graph-error.ts';

/** Subcodes under which the platform refuses template definitions. */
export const SUBCODE = { header: 2388047, buttons: 2388060, body: 2388072, footer: 2388073, variablesAtEdge: 2388299, tooManyVariables: 2388293, tooLong: 2388040 } as const;

/** A template definition that breaks a rule, with the words in which the platform answers such. */
export function refusal(subcode: number, text: string): GraphError {
  return new GraphError(100, { message: 'Invalid parameter', subcode, userTitle: 'Message template format is incorrect', userMessage: text, details: text });
}
