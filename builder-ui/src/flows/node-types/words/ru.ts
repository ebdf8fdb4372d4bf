import type { NodeMessages } from '../../../../../schemas/generated/types.ts';

/** Russian words of all node types. */
export const messages = import.meta.glob<NodeMessages>('../../../../../nodes/*/messages/ru.json', { import: 'default', eager: true });
