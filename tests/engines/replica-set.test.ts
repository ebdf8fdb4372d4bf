import { expect, test } from 'vitest';
import { requirePrimary } from '../../scripts/engines/mongo/replica-set.ts';

const host = '127.0.0.1:27117';

/** Answers the commands of a server in a given state, and notes what it was told to do. */
function member(state: { primary?: boolean; statusCode?: number }) {
  const told: Record<string, unknown>[] = [];
  const run = (command: Record<string, unknown>): Promise<Record<string, unknown>> => {
    if ('hello' in command) return Promise.resolve({ isWritablePrimary: state.primary === true });
    if ('replSetGetStatus' in command) {
      return state.statusCode === undefined ? Promise.resolve({ myState: 2 }) : Promise.reject(Object.assign(new Error('no'), { code: state.statusCode }));
    }
    if ('replSetGetConfig' in command) return Promise.resolve({ config: { _id: 'parley', version: 3, members: [{ _id: 0, host: '127.0.0.1:1' }] } });
    told.push(command);
    return Promise.resolve({ ok: 1 });
  };
  return { run, told };
}

test('is content with a primary', async () => {
  const { run, told } = member({ primary: true });
  await requirePrimary(run, host);
  expect(told).toEqual([]);
});

test('makes a new server the only member', async () => {
  const { run, told } = member({ statusCode: 94 });
  await expect(requirePrimary(run, host)).rejects.toThrow('no primary yet');
  expect(told).toEqual([{ replSetInitiate: { _id: 'parley', members: [{ _id: 0, host }] } }]);
});

test('takes a server that moved to another port along', async () => {
  const { run, told } = member({ statusCode: 93 });
  await expect(requirePrimary(run, host)).rejects.toThrow('no primary yet');
  expect(told).toEqual([{ replSetReconfig: { _id: 'parley', version: 4, members: [{ _id: 0, host }] }, force: true }]);
});

test('waits for an election', async () => {
  const { run, told } = member({});
  await expect(requirePrimary(run, host)).rejects.toThrow('no primary yet');
  expect(told).toEqual([]);
});
