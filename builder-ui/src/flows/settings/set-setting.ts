import type { Draft } from 'immer';
import type { FlowDocument } from '../document/flow-document.ts';
import { writePointer } from '../document/write-pointer.ts';
import { resolveSchema, type FieldSchema } from '../inspector/field-schema.ts';

/** Sets one of the flow's run rules (JSON pointer into the settings; undefined removes it). A rule that is left without what it needs goes with it. */
export function setSetting(draft: Draft<FlowDocument>, pointer: string, value: unknown, root: FieldSchema): void {
  const settings = draft.settings as Record<string, unknown>;
  const [top = '', name, ...deeper] = pointer.split('/').slice(1);
  const rule = resolveSchema(root.properties?.[top] ?? {}, root);
  const needed = value === undefined && deeper.length === 0 && name !== undefined && rule.required?.includes(name) === true;
  writePointer(settings, needed ? `/${top}` : pointer, value);
}
