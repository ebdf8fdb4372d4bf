/** The part of JSON Schema, with our hints, from which forms are drawn. */
export type FieldSchema = {
  type?: string | string[];
  title?: string;
  description?: string;
  properties?: Record<string, FieldSchema>;
  required?: string[];
  items?: FieldSchema;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  examples?: unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  'x-ui'?: FieldHints;
  'x-order'?: string[] | number;
};

export type FieldGroup = 'message' | 'answers' | 'timing' | 'failure' | 'settings';

export type FieldHints = {
  widget?: string;
  group?: FieldGroup;
  /** Folded away until asked for. */
  advanced?: boolean;
};
