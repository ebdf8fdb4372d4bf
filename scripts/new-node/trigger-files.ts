import { cases, docs, pretty } from './action-files.ts';

/** Files of a new trigger: it starts the flow when an outside event of a name happens. */
export function triggerFiles(type: string, title: string, typeName: string): Record<string, string> {
  return {
    'node.json': pretty({ type, version: 1, group: 'trigger', order: 100, handles: [{ id: 'next', must: true }], flags: { trigger: true }, on: ['external'], sets: ['event'], defaults: { event: '' } }),
    'schema.json': pretty({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object', additionalProperties: false, required: ['event'],
      properties: { event: { type: 'string', minLength: 1, maxLength: 80, 'x-ui': { widget: 'text', group: 'message' } } },
      'x-order': ['event'],
      examples: [{ event: 'order.paid' }],
    }),
    'step.ts': `import type { ${typeName}Params } from '../../schemas/generated/types.ts';
import type { TriggerStep } from '../contract.ts';

const step: TriggerStep<${typeName}Params> = {
  on: (_ctx, params, event) => (event.kind === 'external' && event.name === params.event ? { do: 'start', variables: { event: event.name } } : { do: 'ignore' }),
};

export default step;
`,
    'messages/en.json': pretty({
      title, description: `${title}: says in one sentence what starts the flow.`, summary: 'When {event} happens', aliases: [type],
      handles: { next: 'Then' },
      fields: { event: { label: 'Event', hint: 'The name of the event, as the program that sends it writes it.', placeholder: 'order.paid' } },
    }),
    'docs.md': docs(title, 'Starts the flow when an event of this name happens.', '- **Event**: its name, exactly as it is sent.', '- **Then**: the first step of the flow.'),
    'cases.json': cases([
      { name: 'the event starts the flow', params: { event: 'order.paid' }, steps: [{ event: { name: 'order.paid' } }], expect: { path: ['next'], variables: { event: 'order.paid' } } },
      { name: 'another event does not', params: { event: 'order.paid' }, steps: [{ event: { name: 'order.sent' } }], expect: { path: [] } },
    ]),
    'icon.svg': '<path d="M13 3 5 14h6l-1 7 8-11h-6z"/>\n',
  };
}
