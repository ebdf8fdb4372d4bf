import { componentOf, fillText, textOf, variablesOf, type Component } from '../components.ts';
import { sentValues } from './sent-values.ts';

/** A template as it is now, and what it became with each change that is known, newest first. */
export interface KnownVersions {
  readonly components: readonly Component[];
  readonly versions: ReadonlyArray<{ /** ISO time. */ readonly since: string; readonly components: readonly Component[] }>;
}

/** What a message was made of. text: its words as they were sent, where they are known; at: ISO time. */
export interface SentTemplateUse {
  readonly use: Component;
  readonly text: string | undefined;
  readonly at: string;
}

/**
 * The components with which a message was sent. changed: they are not known any more; then it is the present template
 * around the words that were sent.
 */
export function sentVersion({ components, versions }: KnownVersions, sent: SentTemplateUse): { components: readonly Component[]; changed: boolean } {
  const then = versions.filter(({ since }) => Date.parse(since) <= Date.parse(sent.at)).map((version) => version.components);
  // Without an entry before the message the template may have been the present one all along; its words tell.
  const match = [...then, ...(then.length === 0 && versions.length > 0 ? [] : [components])].find((candidate) => saysTheSame(candidate, sent));
  if (match !== undefined) return { components: match, changed: false };
  return { components: withWords(components, sent.text), changed: true };
}

/** The words are compared only where the body of the template is known; WhatsApp writes that of codes itself. */
function saysTheSame(components: readonly Component[], { use, text }: SentTemplateUse): boolean {
  const body = textOf(componentOf(components, 'BODY')?.['text']);
  if (body === '' || text === undefined || text === use['name']) return true;
  const values = sentValues(components, use);
  return fillText(body, Object.fromEntries(variablesOf(body).map((name) => [name, values[`body:${name}`] ?? values['code']]))).trim() === text.trim();
}

function withWords(components: readonly Component[], text: string | undefined): readonly Component[] {
  const body = componentOf(components, 'BODY');
  return body === undefined || text === undefined ? components : components.map((component) => (component === body ? { type: 'BODY', text } : component));
}
