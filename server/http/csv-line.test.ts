import { expect, it } from 'vitest';
import { csvLine } from './csv-line.ts';

it('quotes what has to be quoted and lets no text become a formula', () => {
  expect(csvLine(['a', 1.5, 'x,y', 'say "hi"', 'two\nlines'])).toBe('a,1.5,"x,y","say ""hi""","two\nlines"\r\n');
  expect(csvLine(['=1+1', '+49', '-x', '@a', '\t=1', 'a=1', -5])).toBe("'=1+1,'+49,'-x,'@a,'\t=1,a=1,-5\r\n");
});
