import type { ComposerEntry } from './entry.ts';

const groups = ['file', 'share', 'ask'] as const;
const modules = import.meta.glob<ComposerEntry>('./entries/*Entry.tsx', { eager: true, import: 'default' });

/** What an agent can send besides text, in the order of the menu. */
export const composerEntries: readonly ComposerEntry[] = Object.values(modules).sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || a.order - b.order);
