/** Files of a new node that is entered: it renders a text and keeps it in a variable. Small, complete and worth changing. */
export function actionFiles(type: string, title: string, typeName: string): Record<string, string> {
  return {
    'node.json': pretty({
      type, version: 1, group: 'data', order: 100,
      handles: [{ id: 'next', must: true }, { id: 'error', quiet: true }],
      flags: { fallible: true },
      defaults: { text: '', saveTo: 'result' },
    }),
    'schema.json': pretty({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object', additionalProperties: false, required: ['text', 'saveTo'],
      properties: {
        text: { type: 'string', minLength: 1, maxLength: 1000, 'x-ui': { widget: 'template', group: 'message' } },
        saveTo: { type: 'string', pattern: '^[a-z][a-z0-9_]{0,39}$', 'x-ui': { widget: 'variable', group: 'settings' } },
      },
      'x-order': ['text', 'saveTo'],
      examples: [{ text: 'Hello {{ contact.name }}', saveTo: 'greeting' }],
    }),
    'step.ts': `import type { ${typeName}Params } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';

const step: ActionStep<${typeName}Params> = {
  enter: (ctx, { text, saveTo }) => ({ do: 'go', handle: 'next', writes: { variables: { [saveTo]: ctx.render(text) } } }),
};

export default step;
`,
    'messages/en.json': pretty({
      title, description: `${title}: says what it does in one sentence.`, summary: 'Keep "{text}" as {saveTo}', aliases: [type],
      handles: { next: 'Then', error: 'Problem' },
      fields: {
        text: { label: 'Text', hint: 'May contain values such as {{ contact.name }}.', placeholder: 'Hello {{ contact.name }}' },
        saveTo: { label: 'Save as', hint: 'The name under which later steps find it.', placeholder: 'result' },
      },
    }),
    'docs.md': docs(title, 'Fills a text in and keeps it for later steps.', '- **Text**: up to 1,000 characters, with placeholders.\n- **Save as**: the name under which later steps find it.', '- **Then**: the text is kept.\n- **Problem**: a placeholder has no value, or cannot be understood.'),
    'cases.json': cases([
      { name: 'the text is filled in and kept', params: { text: 'Hello {{ contact.name }}', saveTo: 'greeting' }, expect: { path: ['next'], variables: { greeting: 'Hello Ada' }, outcome: 'completed' } },
      { name: 'a value is missing', params: { text: 'Hello {{ nickname }}', saveTo: 'greeting' }, expect: { path: ['error'], error: 'MISSING_VARIABLE' } },
    ]),
    'icon.svg': '<rect x="4" y="4" width="16" height="16" rx="4"/><path d="M8 12h8M12 8v8"/>\n',
  };
}

/** The headings that every node's documentation has. */
export function docs(title: string, what: string, settings: string, outputs: string): string {
  return `# ${title}\n\n## What it does\n${what}\n\n## Settings\n${settings}\n\n## Outputs\n${outputs}\n\n## Good to know\n- Say here what surprises people.\n`;
}

export function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** One case a line: that is how they are read and compared. */
export function cases(list: readonly object[]): string {
  return `[\n${list.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]\n`;
}
