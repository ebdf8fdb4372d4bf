import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkCodes } from './check-codes.ts';

const checks = import.meta.dirname;
const server = new URL('../../../server/flows/', import.meta.url).pathname;

test('the list of findings is what the checks can find, no more and no less', () => {
  const files = [
    `${checks}/../check-flow.ts`,
    ...[checks, server].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'check-codes.ts').map((name) => `${folder}/${name}`)),
  ];
  const sources = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const written = new Set([...sources.matchAll(/(?:code: |code\()'([A-Z_]+)'|issue\('([A-Z_]+)'/g)].map(([, one, other]) => one ?? other));
  expect([...written].toSorted()).toEqual(Object.keys(checkCodes).toSorted());
});
