import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { linkify } from '../../inbox/linkify.tsx';
import { whatsAppText } from './whatsapp-text.tsx';

const drawn = (text: string) => renderToStaticMarkup(whatsAppText(text, undefined, linkify)).replaceAll(/ (?:class|target|rel)="[^"]*"/g, '');

it.each([
  ['*bold* and _slanted_, ~gone~ and *_both_*', '<strong>bold</strong> and <em>slanted</em>, <s>gone</s> and <strong><em>both</em></strong>'],
  ['snake_case_name, 2*3*4, äußerst_schön_hier', 'snake_case_name, 2*3*4, äußerst_schön_hier'],
  ['see https://www.example.com/a_b_c.', 'see <a href="https://www.example.com/a_b_c">https://www.example.com/a_b_c</a>.'],
  ['{{ name }} stays as somebody wrote it', '{{ name }} stays as somebody wrote it'],
])('draws %s', (text, html) => expect(drawn(text)).toBe(html));
