import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import validators from '../../schemas/generated/validators.js';
import { actionFiles } from './action-files.ts';
import { triggerFiles } from './trigger-files.ts';

const made = { action: actionFiles('my-node', 'My node', 'MyNode'), trigger: triggerFiles('my-node', 'My node', 'MyNode') };

describe.each(Object.entries(made))('a new %s', (_kind, files) => {
  const json = (name: string): Record<string, unknown> => JSON.parse(files[name] ?? '');
  const problems = (schema: string, value: unknown): unknown[] => (validators[schema]?.(value) === true ? [] : (validators[schema]?.errors ?? ['no validator']));
  test('has every file of a node folder, each valid', () => {
    expect(Object.keys(files).toSorted()).toEqual(['cases.json', 'docs.md', 'icon.svg', 'messages/en.json', 'node.json', 'schema.json', 'step.ts']);
    expect(problems('NodeManifest', json('node.json'))).toEqual([]);
    expect(problems('NodeMessages', json('messages/en.json'))).toEqual([]);
    expect(problems('NodeCases', json('cases.json'))).toEqual([]);
  });
  test('has examples that fit its schema', () => {
    const schema = json('schema.json') as { examples: unknown[] };
    const valid = new Ajv2020({ strict: true, keywords: ['x-ui', 'x-order'] }).compile(schema);
    for (const example of schema.examples) expect(valid(example)).toBe(true);
  });
});
