import { createContext, useContext } from 'react';
import type { ComponentType } from 'react';
import type { FieldMessages, FlowIssue, NodeMessages } from '../../../../schemas/generated/types.ts';
import type { FieldSchema } from './field-schema.ts';

/** What every field of a form that is drawn from a schema needs to know about the form. */
export type FormSetting = {
  /** Type of the node whose params these are; undefined in a form of anything else. */
  nodeType?: string | undefined;
  /** Words of the fields by path. */
  messages: Pick<NodeMessages, 'fields'>;
  root: FieldSchema;
  issues: ReadonlyArray<FlowIssue>;
  readOnly: boolean;
  /** Says of each field what applies when nothing is set, and offers the way back to it. */
  showDefaults?: boolean | undefined;
  onChange: (pointer: string, value: unknown) => void;
};

export const FormContext = createContext<FormSetting | null>(null);

export function useForm(): FormSetting {
  const form = useContext(FormContext);
  if (!form) throw new Error('A field must be inside a form.');
  return form;
}

/** What a widget gets. The frame around it shows label, hint and error; the widget shows and changes the value. */
export type WidgetProps = {
  schema: FieldSchema;
  value: unknown;
  /** undefined removes the value. */
  onChange: (value: unknown) => void;
  words: FieldMessages;
  /** JSON pointer into the params: `/buttons/0/title`. */
  pointer: string;
  /** Key of the field's words: `buttons.title`. */
  path: string;
  /** The object in which the value stands, for widgets that depend on a neighbour. */
  siblings: Readonly<Record<string, unknown>>;
  /** The params are not valid without it. */
  required: boolean;
  readOnly: boolean;
  invalid: boolean;
};

/** A file in widgets/: the control itself, and how its frame is drawn. */
export type WidgetModule = {
  default: ComponentType<WidgetProps>;
  /** group: several controls with names of their own; bare: the widget draws its own label (a switch); hidden: the field has no place in the form. */
  frame?: 'field' | 'group' | 'bare' | 'hidden';
};
