import type { NodeMessages } from '../../../../schemas/generated/types.ts';
import { messages as english } from './words/en.ts';

type Words = Record<string, NodeMessages>;

const languages = import.meta.glob<Words>('./words/*.ts', { import: 'messages' });

/** Words of all node types by type, in a language; what it lacks is English. */
export async function loadNodeMessages(language: string): Promise<ReadonlyMap<string, NodeMessages>> {
  const load = languages[`./words/${language}.ts`] ?? languages[`./words/${language.split('-')[0]}.ts`];
  const own = load ? byType(await load()) : new Map<string, NodeMessages>();
  return new Map([...byType(english)].map(([type, words]) => [type, { ...words, ...own.get(type) }]));
}

/** nodes/<type>/messages/<language>.json */
function byType(words: Words): Map<string, NodeMessages> {
  return new Map(Object.entries(words).map(([path, content]) => [path.split('/').at(-3) ?? '', content]));
}
