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
  return head + entries.join('') + compose;
}

/** Variables that only docker-compose.yml reads; the processes never see them. */
const compose = `
# For docker-compose.yml, besides PARLEY_PUBLIC_URL, PARLEY_SECRET_KEY, WHATSAPP_APP_SECRET and
# WHATSAPP_VERIFY_TOKEN from above.

# Passwords of the databases inside the composition: openssl rand -hex 24
#MONGO_PASSWORD=
#POSTGRES_PASSWORD=

# Key by which members of the MongoDB replica set know each other: openssl rand -hex 64
#MONGO_REPLICA_KEY=

# How many API servers and workers run, and the loopback ports that the servers get.
#PARLEY_SERVERS=2
#PARLEY_WORKERS=2
#PARLEY_PORTS=3000-3009
`;

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
