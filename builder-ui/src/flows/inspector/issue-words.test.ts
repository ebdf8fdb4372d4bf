import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import inFlows from '../../locales/en/flows.json' with { type: 'json' };
import told from '../../locales/en/flow-issues.json' with { type: 'json' };

const folders = ['workflows/engine/checks', 'server/flows'];
const root = new URL('../../../../', import.meta.url);

test('everything that the publish checks say has words of its own, so that it is said in every language', async () => {
  const files = (await Promise.all(folders.map(async (folder) => (await readdir(new URL(folder, root))).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map((name) => `${folder}/${name}`)))).flat();
  const sources = await Promise.all([...files, 'workflows/engine/check-flow.ts'].map((file) => readFile(new URL(file, root), 'utf8')));
  const codes = new Set(sources.flatMap((source) => [...source.matchAll(/code: '([A-Z][A-Z_]+)', (?:severity|message)|issue\('([A-Z][A-Z_]+)'/g)].map(([, one, other]) => one ?? other ?? '')));
  expect(codes.size).toBeGreaterThan(30);
  // What breaks a schema is said by its rule.
  const known = new Set([...Object.keys(inFlows.issues), ...Object.keys(told), 'PARAM_INVALID', 'SETTING_INVALID']);
  expect([...codes].filter((code) => !known.has(code))).toEqual([]);
});
