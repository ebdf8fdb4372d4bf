import type { NodeMessages } from '../../../../../schemas/generated/types.ts';

/** Italian words of all node types. */
export const messages = import.meta.glob<NodeMessages>('../../../../../nodes/*/messages/it.json', { import: 'default', eager: true });
