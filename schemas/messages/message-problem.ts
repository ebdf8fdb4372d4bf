import type { FieldProblem } from '../explain-errors.ts';
import type { OutgoingMessage } from '../generated/types.ts';

/** What the Cloud API would refuse about a message: which field, by which rule, with which limit, and what to do. */
export type MessageProblem = FieldProblem;

/** Rules of one type that no schema of a single field can say; the fields are named from the message on. */
export type MessageRule<Type extends OutgoingMessage['type']> = (message: Extract<OutgoingMessage, { type: Type }>) => MessageProblem[];

/** Findings for every place at which a value stands a second time. */
export function repeated(values: readonly { readonly field: string; readonly value: string }[]): MessageProblem[] {
  return values.flatMap(({ field, value }, index) =>
    values.findIndex((other) => other.value === value) === index ? [] : [{ field, rule: 'unique', message: `${field} "${value}" is used twice.`, fix: 'Give each a value of its own.' }],
  );
}

/** A finding when a list that may be divided is too long as a whole. */
export function atMost(field: string, count: number, limit: number): MessageProblem[] {
  return count <= limit ? [] : [{ field, rule: 'total', message: `${field} has ${count} entries in all.`, fix: `Keep at most ${limit} in all.`, limit }];
}

/** A finding for every section that lacks the title which it needs as soon as there is another one. */
export function sectionTitles(field: string, sections: readonly { readonly title?: string }[]): MessageProblem[] {
  if (sections.length < 2) return [];
  return sections.flatMap(({ title }, index) => (title?.trim() ? [] : [{ field: `${field}[${index}].title`, rule: 'required', message: `${field}[${index}].title is missing.`, fix: 'With several sections, each needs a title.' }]));
}
