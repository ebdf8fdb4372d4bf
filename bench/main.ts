/**
 * npm run bench: starts the whole product on free ports with an empty data folder and measures it. Rates are
 * printed as ratios of two things measured in turn in the same run, because machines differ and drift.
 *
 *   --quick          fewer messages, 500 waiting conversations instead of 10,000
 *   --waiting N      waiting conversations for the memory figure
 *   --only PART      one of editor, memory, latency, throughput, agents, webhooks, numbers, waiting
 *   --engine         only the engine, without the product: takes seconds
 *   --editor         only the flow builder in a browser: 500 and 2,000 steps
 *   --json FILE      also writes the figures as JSON
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startStack } from '../tests/kit/stack.ts';
import { ProductApi } from '../tests/kit/product-api.ts';
import { measureAgentFirst } from './agent-first.ts';
import { measureEditor } from './editor/measure-editor.ts';
import { benchEngine } from './engine.ts';
import { measureLatency } from './idle-latency.ts';
import { describeMachine } from './machine.ts';
import { measureIdleNumbers } from './idle-numbers.ts';
import { measureMemory } from './memory.ts';
import { startNoopWorker } from './noop-workflows.ts';
import { processorTime, stolenShare } from './processor-time.ts';
import { ReplyPath } from './reply-path.ts';
import { printReport, type Report } from './report.ts';
import { measureThroughput } from './throughput.ts';
import { measureWebhooks } from './webhooks.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, waiting: { type: 'string' }, json: { type: 'string' }, engine: { type: 'boolean', default: false }, editor: { type: 'boolean', default: false }, only: { type: 'string' } } });
const quick = values.quick;
const waiting = values.waiting === undefined ? (quick ? 500 : 10_000) : Number(values.waiting);
const wanted = (part: string): boolean => values.only === undefined || values.only === part;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (values.engine) process.exit(benchEngine(say) ? 0 : 1);

say('Starting the product on free ports ...');
const stack = await startStack({ log: say, ui: true, ...(values.editor ? { processes: ['simulator', 'server'] as const } : {}) });
const before = await processorTime();
const report: Report = { machine: describeMachine(), engine: stack.mongoUri, startedAt: new Date().toISOString() };
try {
  const api = await ProductApi.open(stack);
  if (values.editor || wanted('editor')) {
    say('The flow builder in a browser ...');
    report.editors = [];
    for (const steps of quick ? [500] : [500, 2000]) report.editors.push(await measureEditor(stack, api, steps, say));
  }
  if (!values.editor) await measureProduct(api);
  else await api.close();
} catch (error) {
  say(stack.tails(15));
  throw error;
} finally {
  await stack.stop();
}
report.loadAfter = describeMachine().load;
report.stolen = stolenShare(before, await processorTime());
printReport(report, say);
if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);

async function measureProduct(api: ProductApi): Promise<void> {
  const replies = await ReplyPath.open(stack, api);
  const noop = await startNoopWorker(stack);
  try {
    if (wanted('memory')) {
      say('Memory at rest ...');
      report.idle = await measureMemory(stack);
    }
    if (wanted('latency')) {
      say('Latency at rest ...');
      report.latency = await measureLatency(replies, quick ? 30 : 100);
    }
    if (wanted('throughput')) {
      say('Reply path beside no-op workflows, in turn ...');
      report.throughput = await measureThroughput(replies, noop, quick ? { rounds: 2, messages: 100 } : { rounds: 4, messages: 300 }, say);
    }
    if (wanted('agents')) {
      say('Replies of agents during a broadcast ...');
      report.agentFirst = await measureAgentFirst(stack, api, quick ? 20 : 60);
    }
    if (wanted('webhooks')) {
      say('Webhooks acknowledged beside rows stored, in turn ...');
      report.webhooks = await measureWebhooks(stack, api, quick ? { rounds: 2, webhooks: 500 } : { rounds: 3, webhooks: 3000 }, say);
    }
    if (wanted('numbers')) {
      say('200 numbers with nothing to send ...');
      report.idleNumbers = await measureIdleNumbers(stack, 200, quick ? 10 : 30);
    }
    if (wanted('waiting')) {
      say(`${waiting} conversations that wait ...`);
      await replies.park(waiting, (done) => say(`  ${done} of ${waiting}`));
      report.waiting = { conversations: waiting, memory: await measureMemory(stack) };
    }
  } finally {
    await noop.stop();
    await replies.close();
    await api.close();
  }
}
