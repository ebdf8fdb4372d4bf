import type { ResourceKey } from 'i18next';

type Load = () => Promise<unknown>;

// One JSON file per area and language. Words of node types: flows/node-types/load-node-messages.ts.
const areaFiles = import.meta.glob('../locales/*/*.json', { import: 'default' });
const firstFiles = import.meta.glob<ResourceKey>('../locales/en/{shell,ui,errors}.json', { import: 'default', eager: true });

const loaders = new Map<string, Load>(Object.entries(areaFiles).map(([path, load]): [string, Load] => {
  const [namespace, language] = fromEnd(path);
  return [`${language}/${namespace}`, load];
}));

/** Languages that have at least one catalogue, as BCP 47 tags. */
export const languages: ReadonlyArray<string> = [...new Set(Object.keys(areaFiles).map((path) => fromEnd(path)[1] ?? 'en'))];

/** Catalogues that the shell needs before anything else, part of the first load. */
export const firstResources: Record<string, ResourceKey> = Object.fromEntries(
  Object.entries(firstFiles).map(([path, content]) => [fromEnd(path)[0], content]),
);

/** Loads one catalogue; a language that lacks it gets an empty one and so falls back to English. */
export async function loadCatalogue(language: string, namespace: string): Promise<ResourceKey> {
  const load = loaders.get(`${language}/${namespace}`);
  return load ? ((await load()) as ResourceKey) : {};
}

/** The parts of a path from its end, the extension left out. */
function fromEnd(path: string): string[] {
  return path.replace(/\.json$/, '').split('/').toReversed();
}
