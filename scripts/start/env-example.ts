/** Writes `.env.example` from the schema of the settings: `node scripts/run.mjs scripts/start/env-example.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingRules } from '../../schemas/settings.ts';

/** The text of `.env.example`: every variable with its description, and its default commented out. */
export function envExample(): string {
  const head =
    '# Settings of Parley. Nothing here has to be set for "npm start".\n' +
    '# Copy to .env and take the # away from what you want to change; the environment goes before this file.\n';
  const entries = Object.entries(settingRules).map(([name, { description, default: value }]) => {
    return `\n${wrap(description)}\n#${name}=${value ?? ''}\n`;
  });
  return head + entries.join('');
}

function wrap(text: string): string {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(' ')) {
    if (line.length + word.length > 98) {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '..', '..', '.env.example'), envExample());
}
