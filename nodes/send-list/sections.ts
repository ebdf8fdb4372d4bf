import { StepError } from '../../schemas/errors.ts';
import type { ListSection, SendListParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { StepContext } from '../contract.ts';
import { renderTitles } from '../shared/choices.ts';
import { renderWithin } from '../shared/render-within.ts';

/** The rows with their texts filled in, in their order; rows of the same section stand together where its first row stands. */
export function sectionsOf(ctx: StepContext, rows: SendListParams['rows']): ListSection[] {
  const titled = renderTitles(ctx, rows, limits.maxRowTitle);
  const sections = new Map<string, ListSection['rows']>();
  for (const [index, { key, title }] of titled.entries()) {
    const { description = '', section = '' } = rows[index] ?? {};
    const heading = section === '' ? '' : renderWithin(ctx, section, limits.maxSectionTitle, 'section title');
    const row = { id: ctx.choiceId(key), title, ...(description !== '' && { description: renderWithin(ctx, description, limits.maxRowDescription, 'second line of a row') }) };
    sections.set(heading, [...(sections.get(heading) ?? []), row]);
  }
  // WhatsApp refuses a list in which only some sections have a title.
  if (sections.size > 1 && sections.has('')) throw new StepError('VALUE_INVALID', 'Some rows of the list have a section and others have none.');
  return [...sections].map(([title, sectionRows]) => ({ ...(title !== '' && { title }), rows: sectionRows }));
}
