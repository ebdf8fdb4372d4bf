import type { FaultRule } from '../faults/fault-rule.ts';

/** A disturbance that can be switched on by name. */
export interface FaultPreset {
  title: string;
  about: string;
  /** What it disturbs. */
  concerns: 'answers' | 'messages' | 'webhooks';
  rules: FaultRule[];
}

const SENDS = { path: '/messages', method: 'POST' };

/** Disturbances that every client of the platform meets sooner or later, ready to switch on. */
export const FAULT_PRESETS: Readonly<Record<string, FaultPreset>> = {
  'rate-limit': { title: 'Too fast', about: 'Every third send is refused with 130429 and told to wait two seconds.', concerns: 'answers', rules: [{ match: SENDS, every: 3, response: { code: 130429, status: 429, headers: { 'retry-after': '2' } } }] },
  'app-limit': { title: 'Too many calls of the app', about: 'Every third request is refused with 4, and x-app-usage says that all is used.', concerns: 'answers', rules: [{ every: 3, response: { code: 4, headers: { 'x-app-usage': '{"call_count":100,"total_cputime":25,"total_time":25}' } } }] },
  'account-limit': { title: 'Too many calls of the account', about: 'Every third request is refused with 80007; x-business-use-case-usage names two minutes of waiting.', concerns: 'answers', rules: [{ every: 3, response: { code: 80007, headers: { 'x-business-use-case-usage': '{"0":[{"type":"whatsapp","call_count":100,"total_cputime":25,"total_time":25,"estimated_time_to_regain_access":2}]}' } } }] },
  'pair-limit': { title: 'Too fast for one person', about: 'Every third send is refused with 131056.', concerns: 'answers', rules: [{ match: SENDS, every: 3, response: { code: 131056 } }] },
  outage: { title: 'Outage', about: 'Every request is answered with 503, as during an outage.', concerns: 'answers', rules: [{ response: { code: 2 } }] },
  'bad-gateway': { title: 'Bad gateway', about: 'Every second request is answered with 502 and a page of HTML.', concerns: 'answers', rules: [{ every: 2, response: { status: 502, body: '<html><body><h1>502 Bad Gateway</h1></body></html>' } }] },
  'lost-answers': { title: 'Answers are lost', about: 'Sends are carried out, but every second answer never arrives.', concerns: 'answers', rules: [{ match: SENDS, every: 2, response: { reset: 'after' } }] },
  'cut-answers': { title: 'Answers are cut off', about: 'Sends are carried out, but every second answer ends in the middle.', concerns: 'answers', rules: [{ match: SENDS, every: 2, response: { truncate: true } }] },
  'no-connection': { title: 'No connection', about: 'Every second request is cut off before anything is done.', concerns: 'answers', rules: [{ every: 2, response: { reset: 'before' } }] },
  slow: { title: 'Slow answers', about: 'Every answer takes five seconds.', concerns: 'answers', rules: [{ response: { delayMs: 5_000 } }] },
  'expired-token': { title: 'Token expired', about: 'Every request is refused with 190/463.', concerns: 'answers', rules: [{ response: { code: 190, subcode: 463 } }] },
  'marketing-cap': { title: 'Marketing is not delivered', about: 'Every second template fails later with 131049.', concerns: 'messages', rules: [{ match: { type: 'template' }, every: 2, message: { fail: 131049 } }] },
  undeliverable: { title: 'Undeliverable', about: 'Every third message fails later with 131026.', concerns: 'messages', rules: [{ every: 3, message: { fail: 131026 } }] },
  'webhooks-twice': { title: 'Webhooks twice', about: 'Every webhook arrives twice.', concerns: 'webhooks', rules: [{ webhook: { duplicate: 1 } }] },
  'webhooks-mixed': { title: 'Webhooks out of order', about: 'Every second webhook lets the next one pass.', concerns: 'webhooks', rules: [{ every: 2, webhook: { reorder: true } }] },
  'webhooks-late': { title: 'Webhooks late', about: 'Every third webhook is 30 seconds late.', concerns: 'webhooks', rules: [{ every: 3, webhook: { delayMs: 30_000 } }] },
  'webhooks-lost': { title: 'Webhooks lost', about: 'Every tenth webhook never arrives.', concerns: 'webhooks', rules: [{ every: 10, webhook: { drop: true } }] },
  'webhooks-batched': { title: 'Webhooks in batches', about: 'Five webhooks travel in one request.', concerns: 'webhooks', rules: [{ webhook: { batch: 5 } }] },
  'no-delivered': { title: 'No delivered status', about: 'Messages arrive, but their delivery is never reported.', concerns: 'messages', rules: [{ message: { skip: ['delivered'] } }] },
};

/** Id of a preset's rule, by which it is found again when it is switched off. */
export function presetRules(name: string): FaultRule[] {
  return (FAULT_PRESETS[name]?.rules ?? []).map((rule, index) => ({ id: `preset:${name}:${index + 1}`, ...rule }));
}

/** Names of the presets among rules. */
export function activePresets(rules: readonly FaultRule[]): string[] {
  return [...new Set(rules.flatMap(({ id }) => /^preset:(.+):\d+$/.exec(id ?? '')?.[1] ?? []))];
}
