import type { Sim } from './sim.ts';
import { DEFAULT_APP_ID } from './world/world.ts';

const MOST_SHOWN = 5;

/** What a person wants to know after the start: the addresses, what is there, and what to do next. */
export function startSummary(sim: Sim, address: string, dataDir: string): string {
  const { world } = sim;
  const numbers = [...world.numbers.values()];
  const app = world.apps.get(DEFAULT_APP_ID);
  const first = numbers[0]?.id ?? '<phone-number-id>';
  const tokens = world.tokens.size === 0 ? 'any token is good' : `${world.tokens.size} declared`;
  return [
    '',
    '  Cloud API simulator',
    '',
    `  Phone page    ${address}/`,
    `  Graph API     ${address}/v24.0/   (any version, ${tokens})`,
    `  Control API   ${address}/_sim/`,
    `  Webhooks to   ${app?.url || 'nowhere yet: set SIMULATOR_WEBHOOK_URL, PUT /_sim/webhook, or use the phone page'}`,
    `  State in      ${dataDir}`,
    '',
    ...(numbers.length === 0 ? ['  Nothing is set up: use --seed FILE or POST /_sim/seed.'] : ['  Business numbers']),
    ...numbers.slice(0, MOST_SHOWN).map((number) => `    ${number.id.padEnd(18)} ${number.displayPhoneNumber.padEnd(20)} ${number.verifiedName}`),
    ...(numbers.length > MOST_SHOWN ? [`    and ${numbers.length - MOST_SHOWN} more`] : []),
    '',
    '  Try it',
    `    curl -X POST ${address}/v24.0/${first}/messages -H 'authorization: Bearer x' -H 'content-type: application/json' \\`,
    `      -d '{"messaging_product":"whatsapp","to":"+4915755501001","type":"text","text":{"body":"Hello"}}'`,
    '',
    '  Ctrl-C ends it. Guide: docs/guide/simulator.md',
    '',
    '',
  ].join('\n');
}
