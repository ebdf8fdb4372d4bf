/** npm test: every check of the project, with its own set-up. Ends with a line "N passed, M failed". */
import { textOf } from '../engines/error-text.ts';
import { defaultCacheDir } from '../engines/cache.ts';
import { prepareMongo } from '../engines/mongo.ts';
import { prepareTemporal } from '../engines/temporal.ts';
import { buildUi } from '../start/build-ui.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obtainBrowser } from './obtain-browser.ts';
import type { Counts, Stage } from './stage.ts';
import { toolStage } from './tool-stage.ts';
import { vitestStage } from './vitest-stage.ts';

const say = (line: string) => console.log(`    ${line}`);

const stages: Stage[] = [
  toolStage('lint', 'node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  toolStage('types', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']),
  toolStage('generated code', 'scripts/gen.ts', ['--check']),
  vitestStage('unit and conformance', 'tests/vitest.unit.ts'),
  { name: 'engines are obtained', run: obtainEngines },
  { name: 'web page and browser', run: prepareBrowser },
  // One run of the three, so that no core idles at the end of each.
  vitestStage('engines, integration, browser', 'tests/vitest.product.ts'),
];

/** Obtains the engines once, with progress, so that no test has to wait for a download or a build. */
async function obtainEngines(): Promise<Counts> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-prepare-'));
  try {
    const [mongo, temporal] = await Promise.all([
      prepareMongo({ dataDir, cacheDir: defaultCacheDir(), log: say }),
      prepareTemporal({ dataDir, cacheDir: defaultCacheDir(), log: say }),
    ]);
    say(`database: ${mongo.origin}; Temporal: ${temporal.origin}`);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  return { passed: 1, failed: 0 };
}

async function prepareBrowser(): Promise<Counts> {
  await buildUi(say);
  say(`browser: ${await obtainBrowser(say)}`);
  return { passed: 1, failed: 0 };
}

// Each trial database lives for a minute: what its virtual machine spends on perfect code never comes back.
process.env['JAVA_TOOL_OPTIONS'] ??= '-XX:TieredStopAtLevel=1';

const only = process.argv.slice(2);
const chosen = only.length === 0 ? stages : stages.filter(({ name }) => only.some((word) => name.includes(word)));
const results: { name: string; counts: Counts; seconds: number }[] = [];
for (const { name, run } of chosen) {
  console.log(`\n==> ${name}`);
  const since = performance.now();
  let counts: Counts;
  try {
    counts = await run();
  } catch (error) {
    console.error(`    ${textOf(error)}`);
    counts = { passed: 0, failed: 1 };
  }
  const seconds = (performance.now() - since) / 1000;
  results.push({ name, counts, seconds });
  console.log(`<== ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds.toFixed(0)} s)`);
}

console.log('');
for (const { name, counts, seconds } of results) {
  console.log(`  ${name.padEnd(24)}${String(counts.passed).padStart(6)} passed${String(counts.failed).padStart(6)} failed${seconds.toFixed(0).padStart(7)} s`);
}
const passed = results.reduce((sum, { counts }) => sum + counts.passed, 0);
const failed = results.reduce((sum, { counts }) => sum + counts.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
