import { isObject, type JsonObject } from '../../../world/json.ts';
import { badValue } from '../../graph-error.ts';
import { META_LIMITS } from '../../limits.ts';
import { lengthOf, missing, requireCount, requireLength } from '../checks.ts';
import type { InteractivePart } from './interactive-part.ts';

/** A list: one button that opens sections of rows. Ten rows in all, however they are divided. */
export const optionList: InteractivePart = (_interactive, action) => {
  if (action['button'] === undefined) throw missing("interactive['action']['button'] is required");
  requireLength(action['button'], 'Button', META_LIMITS.listButton);
  const sections = action['sections'];
  if (!Array.isArray(sections)) throw missing("interactive['action']['sections'] is required");
  requireCount(sections, 'sections', 1, META_LIMITS.listSections);
  const ids = new Set<string>();
  let rowCount = 0;
  for (const section of sections) {
    if (!isObject(section)) throw badValue('Section must be an object');
    checkSectionTitle(section, sections.length);
    const rows = section['rows'];
    if (!Array.isArray(rows) || rows.length === 0) throw missing('Section must have at least one row');
    for (const row of rows) {
      if (!isObject(row)) throw badValue('Row must be an object');
      checkRow(row, ids);
    }
    rowCount += rows.length;
  }
  if (rowCount > META_LIMITS.listRows) throw badValue(`Total row count exceed max allowed count: ${META_LIMITS.listRows}`);
};

/** A section needs a title as soon as there is more than one. */
export function checkSectionTitle(section: JsonObject, sectionCount: number): void {
  const title = section['title'];
  if (sectionCount > 1 && (typeof title !== 'string' || title === '')) throw missing('Section title is required when there is more than one section');
  if (typeof title === 'string' && lengthOf(title) > META_LIMITS.sectionTitle) {
    throw badValue(`Section title is too long. Max length is ${META_LIMITS.sectionTitle}`);
  }
}

function checkRow(row: JsonObject, ids: Set<string>): void {
  const id = requireLength(row['id'], 'Row id', META_LIMITS.rowId);
  if (ids.has(id)) throw badValue(`Duplicated row id: ${id}`);
  ids.add(id);
  const title = row['title'];
  if (typeof title !== 'string' || title === '') throw missing('Row title is required');
  if (lengthOf(title) > META_LIMITS.rowTitle) throw badValue(`Row title is too long. Max length is ${META_LIMITS.rowTitle}`);
  const description = row['description'];
  if (typeof description === 'string' && lengthOf(description) > META_LIMITS.rowDescription) {
    throw badValue(`Row description is too long. Max length is ${META_LIMITS.rowDescription}`);
  }
}
