import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../schemas/errors.ts';
import type { SchemaName } from './define-route.ts';
import { validate } from './validate.ts';

function details(schema: SchemaName, value: unknown): unknown[] {
  try {
    validate(schema, value, 'body');
  } catch (error) {
    expect(error).toBeInstanceOf(ApiProblem);
    return (error as ApiProblem).details;
  }
  return [];
}

const graph = { schemaVersion: 1, settings: {}, nodes: [], edges: [], notes: [] };

describe('explained validation errors', () => {
  it('name field, rule and what to do', () => {
    expect(details('UserCreate', { email: 'nobody', role: 'boss', extra: 1 })).toEqual([
      { field: 'name', rule: 'required', message: 'name is missing.', fix: 'Add name.' },
      { field: 'extra', rule: 'additionalProperties', message: 'extra is not known here.', fix: 'Remove extra, or check its spelling.' },
      { field: 'email', rule: 'format', message: 'email is not written as expected.', fix: 'Write an e-mail address such as name@example.com.' },
      { field: 'role', rule: 'enum', message: 'role is none of the allowed values.', fix: 'Use one of administrator, lead, marketer, agent.' },
    ]);
  });

  it('name places deep inside lists', () => {
    const node = { id: 'a b', type: 'x', typeVersion: 1, params: {}, position: { x: 0 } };
    const fields = (details('DraftSave', { revision: 1, graph: { ...graph, nodes: [node] } }) as { field: string }[]).map((detail) => detail.field);
    expect(fields).toEqual(expect.arrayContaining(['graph.nodes[0].id', 'graph.nodes[0].position.y']));
  });

  it('speak only of the variant that is meant', () => {
    const send = { clientId: 'client-1', message: { type: 'text', text: { body: '' } } };
    expect(details('MessageSend', send)).toEqual([{ field: 'message.text.body', rule: 'minLength', message: 'message.text.body is empty.', fix: 'Fill it in.', limit: 1 }]);
  });

  it('name the choice when no variant fits', () => {
    const found = details('MessageSend', { clientId: 'client-1', message: { type: 'hologram' } }) as { field: string }[];
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.field).toBe('message.type');
  });

  it('say something of a body that is no object', () => {
    expect(details('UserCreate', null)).toEqual([{ field: '', rule: 'type', message: 'The body has the wrong type.', fix: 'Send it as object.' }]);
  });
});
