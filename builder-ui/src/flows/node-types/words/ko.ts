import type { NodeMessages } from '../../../../../schemas/generated/types.ts';

/** Korean words of all node types. */
export const messages = import.meta.glob<NodeMessages>('../../../../../nodes/*/messages/ko.json', { import: 'default', eager: true });
