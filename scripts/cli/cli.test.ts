import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { collectCommands } from './collect-commands.ts';

const root = join(import.meta.dirname, '..', '..');
const fixtures = join(root, 'tests', 'fixtures');

async function parley(args: readonly string[], input = ''): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'scripts/cli/main.ts'), ...args], { cwd: root });
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise<number | null>((resolve) => child.on('close', resolve))]);
  return { code, out, err };
}

describe('command line', { timeout: 60_000 }, () => {
  it('finds every command by its words', async () => {
    const commands = await collectCommands();
    expect(commands.map(({ words }) => words.join(' ')).sort()).toEqual([
      'api-key create', 'flow play', 'flow pull', 'flow push', 'flow test', 'flow validate', 'organisation create', 'start', 'status', 'stop', 'user reset-password', 'webhook explain',
    ]);
  });

  it('helps, and refuses what it does not know', async () => {
    expect(await parley(['help'])).toMatchObject({ code: 0, err: '' });
    expect((await parley(['flow', 'push', '--help'])).out).toContain('--publish');
    expect(await parley(['fly'])).toMatchObject({ code: 2, out: '' });
    expect(await parley(['flow', 'push', '--fast'])).toMatchObject({ code: 2 });
    expect(await parley(['webhook', 'explain'])).toMatchObject({ code: 2 });
  });

  it('explains webhooks line by line, from files and standard input', async () => {
    const result = await parley(['webhook', 'explain', join(fixtures, 'webhooks', 'batch.json'), '-'], '\uFEFF{"entry":[]}');
    expect(result.code).toBe(0);
    const events = result.out.trim().split('\n').map((line) => JSON.parse(line));
    expect(events.map(({ source, kind }) => `${source} ${kind}`)).toEqual(['batch.json message', 'batch.json message', 'batch.json status', 'batch.json status', 'batch.json platform', '- platform']);
  });

  it('goes on after a file it cannot read, and says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
    writeFileSync(join(folder, 'bad.json'), '{"entry":');
    const { code, out, err } = await parley(['webhook', 'explain', join(folder, 'bad.json'), join(folder, 'none.json'), join(fixtures, 'webhooks', 'text.json')]);
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/bad\.json: it is not valid JSON/);
    expect(err).toMatch(/none\.json: ENOENT/);
  });

  it('checks, tests and plays flows', async () => {
    const menu = join(root, 'starters', 'menu', 'flow.json');
    expect(await parley(['flow', 'validate', menu])).toMatchObject({ code: 0 });
    const played = await parley(['flow', 'play', menu], 'price\n1\n/quit\n');
    expect(played.out).toContain('1) Prices');
    expect(played.out).toContain('> Prices');

    const folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
    const file = join(folder, 'hello.json');
    const graph = {
      schemaVersion: 1, settings: {}, notes: [],
      nodes: [
        { id: 'start', type: 'keyword', typeVersion: 1, params: { words: ['hello'], match: 'exact' }, position: { x: 0, y: 0 } },
        { id: 'say', type: 'send-text', typeVersion: 1, params: { body: 'Hi!' }, position: { x: 300, y: 0 } },
      ],
      edges: [{ id: 'e1', source: 'start', sourceHandle: 'next', target: 'say' }],
    };
    const cases = (sent: string) => [{ name: 'greets', steps: [{ say: 'hello' }], expect: { sent: [sent] } }];
    writeFileSync(file, JSON.stringify({ name: 'Hello', kind: 'conversation', graph, cases: cases('Hi!') }));
    expect(await parley(['flow', 'test', file])).toMatchObject({ code: 0, out: expect.stringContaining('1 passed, 0 failed') });
    writeFileSync(join(folder, 'hello.cases.json'), JSON.stringify(cases('Ho!')));
    expect(await parley(['flow', 'test', file])).toMatchObject({ code: 1, out: expect.stringContaining('sent: expected ["Ho!"], got ["Hi!"]') });
    writeFileSync(file, JSON.stringify({ name: 'Hello', kind: 'conversation', graph: { ...graph, nodes: [] } }));
    expect(await parley(['flow', 'validate', file])).toMatchObject({ code: 1 });
  });
});
