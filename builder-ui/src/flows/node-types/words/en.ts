import type { NodeMessages } from '../../../../../schemas/generated/types.ts';

/** English words of all node types, as one file: the editor needs them together. A language is added by a file like this one. */
export const messages = import.meta.glob<NodeMessages>('../../../../../nodes/*/messages/en.json', { import: 'default', eager: true });
