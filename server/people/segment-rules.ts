import { isDuplicateKey } from '../../activities/store/duplicate-key.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { ConditionGroup } from '../../schemas/generated/types.ts';
import { flowsNaming } from '../flows/flows-naming.ts';

/** Who belongs to a segment is known without any conversation, so its condition may only read the contact. */
export function requireContactCondition(condition: ConditionGroup): void {
  const details = [...rowsOf(condition, 'condition')].flatMap(({ at, subject }) => {
    const plain = subject !== undefined && /^contact\.(?!segments\b)/.test(subject);
    return plain ? [] : [{ field: at, rule: 'contact', message: 'A segment can only ask for what is known of the contact.', fix: 'Choose a name, a tag or a field of the contact.' }];
  });
  if (details.length > 0) throw new ApiProblem('VALIDATION_FAILED', details);
}

function* rowsOf({ rows }: ConditionGroup, at: string): Generator<{ at: string; subject: string | undefined }> {
  for (const [index, row] of rows.entries()) {
    if ('rows' in row) yield* rowsOf(row, `${at}.rows.${index}`);
    else yield { at: `${at}.rows.${index}`, subject: 'subject' in row ? row.subject : undefined };
  }
}

/** Flows ask for a segment by its id; one that is asked for cannot go. */
export async function requireUnused(orgId: string, segmentId: string): Promise<void> {
  const using = await flowsNaming(orgId, segmentId);
  if (using.length > 0) throw new ApiProblem('SEGMENT_IN_USE', using);
}

/** Does a change, and says in words that the name is taken. */
export async function withSegmentName<Result>(change: () => Promise<Result>): Promise<Result> {
  try {
    return await change();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw new ApiProblem('SEGMENT_NAME_TAKEN', [{ field: 'name', rule: 'unique', message: 'There is already a segment with this name.', fix: 'Choose another name.' }]);
  }
}
