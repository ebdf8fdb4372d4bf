import { expect, it } from 'vitest';
import type { FlowIssue } from '../../../../schemas/generated/types.ts';
import { toDocument } from '../document/flow-document.ts';
import { sampleFlow } from '../document/sample-flow.ts';
import { withServerFindings } from './issues.ts';

const issue = (code: string, severity: FlowIssue['severity'], nodeId?: string): FlowIssue => ({ code, severity, message: code, ...(nodeId === undefined ? {} : { nodeId }) });

it('adds what only the server can find, of steps that are still there, errors first', () => {
  const document = toDocument(sampleFlow({ a: { type: 'keyword' } }, []));
  const own = [issue('OPEN_HANDLE', 'warning', 'a')];
  const server = [issue('NO_TRIGGER', 'error'), issue('TEMPLATE_NOT_APPROVED', 'error', 'a'), issue('TEMPLATE_NOT_APPROVED', 'error', 'gone'), issue('COST_ABOVE_BUDGET', 'warning')];
  expect(withServerFindings(own, server, document).map(({ code, nodeId }) => `${code} ${nodeId ?? 'flow'}`)).toEqual(['TEMPLATE_NOT_APPROVED a', 'OPEN_HANDLE a', 'COST_ABOVE_BUDGET flow']);
  expect(withServerFindings(own, [], document)).toBe(own);
});
