import type { FlowIssue, HttpRequestParams } from '../../schemas/generated/types.ts';
import type { NodeChecks } from '../contract.ts';
import { hasTemplate } from '../shared/has-template.ts';
import { nodeIssue } from '../shared/node-issue.ts';
import messages from './messages/en.json' with { type: 'json' };

/** Host and port are the author's own words: a value of a customer must not decide where a request goes. */
const address = /^https?:\/\/[^\s{}/?#@\\]+([/?#][\s\S]*)?$/i;
const secretHeader = /^(authorization|cookie|x-api-key|api-key|apikey|x-auth-token|x-access-token)$/i;
const secretQuery = /^(api[_-]?key|access[_-]?token|auth[_-]?token|token|secret|password)$/i;
/** These are set by the connection itself; a second one would contradict it. */
const connectionHeader = /^(host|content-length|transfer-encoding|connection|keep-alive|upgrade|te|trailer|expect|accept-encoding|idempotency-key|proxy-.+)$/i;

const checks: NodeChecks<HttpRequestParams> = ({ method, url, query = [], headers = [], bodyType = 'none', body = '', values = [] }, node) => {
  const issue = (code: keyof typeof messages.issues, path: string, details?: Record<string, string>, severity?: 'warning'): FlowIssue =>
    nodeIssue(node, messages.issues, code, { path, ...(details && { details }), ...(severity && { severity }) });
  const names = values.map(({ saveTo }) => saveTo);
  return [
    ...(url !== '' && !address.test(url.trim()) ? [issue('ADDRESS_INVALID', '/url')] : []),
    ...(url.includes('{%') ? [issue('TAGS_NOT_ALLOWED', '/url')] : []),
    ...(method !== 'GET' && bodyType === 'json' ? bodyProblems(body).map((code) => issue(code, '/body')) : []),
    ...headers.flatMap(({ name, value }, index) => {
      const path = `/headers/${index}/name`;
      if (connectionHeader.test(name)) return [issue('HEADER_RESERVED', path, { name })];
      return secretHeader.test(name) && !hasTemplate(value) ? [issue('SECRET_IN_PLAIN_TEXT', path, { name })] : [];
    }),
    ...query.flatMap(({ name, value }, index) => (secretQuery.test(name) && !hasTemplate(value) ? [issue('SECRET_IN_PLAIN_TEXT', `/query/${index}/name`, { name }, 'warning')] : [])),
    ...names.flatMap((name, index) => (names.indexOf(name) < index ? [issue('VARIABLE_TWICE', `/values/${index}/saveTo`, { name })] : [])),
  ];
};

function bodyProblems(body: string): ('TAGS_NOT_ALLOWED' | 'BODY_NOT_JSON')[] {
  if (body.includes('{%')) return ['TAGS_NOT_ALLOWED'];
  try {
    // A number stands for every value: it is right inside of quotes and outside.
    JSON.parse(body.replace(/\{\{[\s\S]*?\}\}/g, '0'));
    return [];
  } catch {
    return ['BODY_NOT_JSON'];
  }
}

export default checks;
