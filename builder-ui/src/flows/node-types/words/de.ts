import type { NodeMessages } from '../../../../../schemas/generated/types.ts';

/** German words of all node types, as one file: the editor needs them together. */
export const messages = import.meta.glob<NodeMessages>('../../../../../nodes/*/messages/de.json', { import: 'default', eager: true });
