import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errors } from '../../../schemas/errors.ts';
import { scanUsedKeys } from './scan-used-keys.ts';

const root = join(import.meta.dirname, '../../..');
const locales = join(root, 'builder-ui/src/locales');
const languages = readdirSync(locales);
const pluralEnd = /_(zero|one|two|few|many|other)$/;

type Catalogue = ReadonlyMap<string, string>;

function readCatalogue(path: string): Catalogue {
  const texts = new Map<string, string>();
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') texts.set(key, value);
    else for (const [name, inner] of Object.entries(value ?? {})) walk(inner, key === '' ? name : `${key}.${name}`);
  };
  walk(JSON.parse(readFileSync(path, 'utf8')), '');
  return texts;
}

const nodeFolders = globSync('nodes/*/messages/en.json', { cwd: root }).map((path) => dirname(dirname(path)));
const english = new Map<string, Catalogue>([
  ...globSync('*.json', { cwd: join(locales, 'en') }).map((file): [string, Catalogue] => [basename(file, '.json'), readCatalogue(join(locales, 'en', file))]),
  ...nodeFolders.map((folder): [string, Catalogue] => [`node.${basename(folder)}`, readCatalogue(join(root, folder, 'messages/en.json'))]),
]);

const sources = globSync(['builder-ui/src/**/*.{ts,tsx}', 'nodes/*/editor.tsx'], { cwd: root }).filter((path) => !/\.test\.tsx?$|ui-kit\/|scan-used-keys/.test(path));

function isKnown(namespace: string, key: string, prefix: boolean): boolean {
  const keys = [...(english.get(namespace)?.keys() ?? [])];
  return prefix ? keys.some((known) => known.startsWith(key)) : keys.some((known) => known === key || known.replace(pluralEnd, '') === key);
}

const areas = Map.groupBy(sources, (path) => path.split('/').slice(0, path.startsWith('nodes') ? 2 : 3).join('/'));

describe('English catalogues', () => {
  it.each([...areas])('have every key that is used in %s', (_area, paths) => {
    expect(paths.flatMap(missingKeys)).toEqual([]);
  });

  it('have words for every error code', () => {
    expect(Object.keys(errors).filter((code) => !english.get('errors')?.has(code))).toEqual([]);
  });

  it('have no empty texts', () => {
    const empty = [...english].flatMap(([namespace, texts]) => [...texts].filter(([, text]) => text.trim() === '').map(([key]) => `${namespace}:${key}`));
    expect(empty).toEqual([]);
  });
});

describe.each(languages.filter((language) => language !== 'en'))('catalogues in %s', (language) => {
  it('have the file by which the editor loads the words of all steps in %s', () => {
    expect(existsSync(join(root, `builder-ui/src/flows/node-types/words/${language}.ts`))).toBe(true);
  });

  it.each([...english.keys()])('say in %s what the English ones say', (namespace) => {
    const folder = namespace.startsWith('node.') ? join(root, 'nodes', namespace.slice('node.'.length), 'messages') : join(locales, language);
    const path = join(folder, namespace.startsWith('node.') ? `${language}.json` : `${namespace}.json`);
    expect(existsSync(path), `${path} is missing`).toBe(true);
    expect(problemsOf(english.get(namespace) ?? new Map(), readCatalogue(path), language)).toEqual([]);
  });
});

function missingKeys(path: string): string[] {
  return scanUsedKeys(readFileSync(join(root, path), 'utf8'))
    .filter(({ namespaces, key, prefix }) => !(namespaces ?? [...english.keys()]).some((namespace) => isKnown(namespace, key, prefix)))
    .map(({ namespaces, key, prefix }) => `${path} uses ${(namespaces ?? ['?']).join(' or ')}:${key}${prefix ? '…' : ''}`);
}

/** Keys that lack, that are too many, plural forms that the language needs, and placeholders that got lost. */
function problemsOf(source: Catalogue, texts: Catalogue, language: string): string[] {
  const stems = (catalogue: Catalogue) => new Set([...catalogue.keys()].map((key) => key.replace(pluralEnd, '')));
  const missing = [...stems(source)].filter((key) => !stems(texts).has(key) && !/(^|\.)aliases\.[1-9]/.test(key)).map((key) => `missing ${key}`);
  // What people search for has as many words as a language has for it.
  const unknown = [...stems(texts)].filter((key) => !stems(source).has(key) && !/(^|\.)aliases\./.test(key)).map((key) => `unknown ${key}`);
  const plural = new Set([...source.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(pluralEnd, '')));
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const lacking = [...plural].flatMap((key) => forms.filter((form) => !texts.has(`${key}_${form}`)).map((form) => `missing ${key}_${form}`));
  const lost = [...texts].filter(([key, text]) => {
    const original = source.get(key) ?? source.get(key.replace(pluralEnd, '_other'));
    return original !== undefined && placeholders(original).some((name) => name !== '{{count' && !text.includes(name));
  }).map(([key]) => `placeholder lost in ${key}`);
  return [...missing, ...unknown, ...lacking, ...lost];
}

/** Names with their opening braces; what stands behind a bar may be words to be translated. */
function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{[^}|]+(?=[}|])/g)].map((match) => match[0].trimEnd());
}
