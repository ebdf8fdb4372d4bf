import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { explainWebhook } from '../../../server/webhook/explain.ts';
import { defineCommand, UsageError, type CommandCall } from '../command.ts';

export default defineCommand({
  words: ['webhook', 'explain'],
  usage: 'FILE...',
  summary: 'Say what webhook bodies tell, as one JSON object per line and event',
  help: `
Reads bodies as WhatsApp sends them; - is standard input. A file may also hold one body per line.
Each line has source, kind (message, status, echo, error or platform), field, wabaId, phoneNumberId,
messageId, timestamp (Unix seconds or null), type, content, from, to, status, recipient, pricing,
errors, context, referral and callbackData; what does not apply is left out.
Files that cannot be read or are no JSON are named on standard error, and the exit code is 1.`,
  async run(call) {
    if (call.args.length === 0) throw new UsageError('Name at least one file, or - for standard input.');
    let failed = false;
    for (const file of call.args) failed = !(await explainFile(call, file)) || failed;
    return failed ? 1 : 0;
  },
});

async function explainFile(call: CommandCall, file: string): Promise<boolean> {
  try {
    const body = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
    for (const document of documentsOf(body)) for (const event of explainWebhook(document, file === '-' ? '-' : basename(file))) call.write(JSON.stringify(event));
    return true;
  } catch (error) {
    const reason = error instanceof SyntaxError ? `it is not valid JSON: ${error.message}` : error instanceof Error ? error.message : String(error);
    call.complain(`${file}: ${reason}`);
    return false;
  }
}

/** The body, or the bodies line by line. A byte order mark, as some editors write it, is passed over. */
function documentsOf(body: string): unknown[] {
  const json = body.replace(/^\uFEFF/, '');
  try {
    return [JSON.parse(json)];
  } catch (error) {
    const lines = json.split(/\r?\n/).filter((line) => line.trim() !== '');
    if (lines.length < 2 || !lines.every((line) => line.trimStart().startsWith('{'))) throw error;
    return lines.map((line) => JSON.parse(line));
  }
}
