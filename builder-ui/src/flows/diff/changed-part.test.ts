import { expect, it } from 'vitest';
import { changedPart } from './changed-part.ts';

const text = (colour: string): string => `These are our most popular tents this summer, in ${colour} and in many other colours, delivered within three days.`;

it('shows where long texts differ, with a few words around it', () => {
  expect(changedPart(text('green'), text('dark blue'))).toEqual({ head: '… tents this summer, in ', before: 'green', after: 'dark blue', tail: ' and in many other…' });
  expect(changedPart(text('red'), `${text('red')} Really.`)).toEqual({ head: '… delivered within three days.', before: '', after: ' Really.', tail: '' });
});

it('leaves short texts and quite different ones whole', () => {
  expect(changedPart('Yes, please', 'No, thank you')).toBeUndefined();
  expect(changedPart(text('red'), 'Something else that has nothing to do with what stood there before, and is long.')).toBeUndefined();
});
