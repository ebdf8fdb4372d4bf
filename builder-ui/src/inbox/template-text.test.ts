import { describe, expect, it } from 'vitest';
import type { TemplateView } from '../../../schemas/generated/types.ts';
import { templateMessage, templateVariables } from './template-text.ts';

const template = (text: string): TemplateView => ({ id: 'w:order:de', wabaId: 'w', name: 'order', language: 'de', category: 'UTILITY', status: 'APPROVED', components: [{ type: 'BODY', text }], syncedAt: '2026-01-01T00:00:00Z' });

describe('template text', () => {
  it('lists each placeholder once, in order', () => {
    expect(templateVariables(template('{{2}} and {{1}} and {{2}}'))).toEqual(['2', '1']);
  });

  it('names named parameters and leaves positional ones to their order', () => {
    expect(templateMessage(template('Hi {{name}}'), { name: ' Ana ' })).toMatchObject({ template: { components: [{ type: 'body', parameters: [{ type: 'text', parameter_name: 'name', text: 'Ana' }] }] } });
    expect(templateMessage(template('Hi {{1}}'), { 1: 'Ana' })).toMatchObject({ template: { components: [{ parameters: [{ type: 'text', text: 'Ana' }] }] } });
    expect(templateMessage(template('Hi'), {})).toEqual({ type: 'template', template: { name: 'order', language: { code: 'de' } } });
  });
});
