import type { NodeMessages } from '../../../../../schemas/generated/types.ts';

/** Arabic words of all node types. */
export const messages = import.meta.glob<NodeMessages>('../../../../../nodes/*/messages/ar.json', { import: 'default', eager: true });
