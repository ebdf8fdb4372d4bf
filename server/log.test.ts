import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

describe('log', () => {
  it('hides secrets, phone numbers and what people write, wherever they stand', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line: string) => void lines.push(line) });
    log.info({ password: 'S3CRET', user: { email: 'S3CRET', phone: 'S3CRET' }, request: { headers: { cookie: 'S3CRET', authorization: 'S3CRET' } }, message: { text: 'S3CRET' }, token: 'S3CRET', id: 'kept' }, 'words');
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('S3CRET');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', id: 'kept', msg: 'words' });
  });
});
