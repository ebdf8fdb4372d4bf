import type { FlowIssue } from '../../../schemas/generated/types.ts';
import type { FlowCheck } from './checked-flow.ts';

/** What keys of well-known services look like. Everybody who may see the flow would see them, and so would its versions for ever. */
const secrets: readonly RegExp[] = [
  /\bEAA[A-Za-z0-9]{40,}/, // Meta access tokens
  /\b(sk|rk)_(live|test)_[A-Za-z0-9]{16,}/, // Stripe
  /\bsk-[A-Za-z0-9_-]{24,}/, // OpenAI and others
  /\bxox[abprs]-[A-Za-z0-9-]{16,}/, // Slack
  /\bgh[pousr]_[A-Za-z0-9]{30,}/, // GitHub
  /\bAKIA[A-Z0-9]{16}\b/, // Amazon Web Services
  /\bAIza[A-Za-z0-9_-]{30,}/, // Google
  /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/, // JSON Web Tokens
  /\b(Bearer|Basic) [A-Za-z0-9+/_.=-]{20,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
];

/** Keys and passwords in texts of a flow instead of in the vault. */
export const plainSecrets: FlowCheck = ({ nodes }) =>
  [...nodes.values()].flatMap(({ node, fields }) =>
    fields.flatMap(({ pointer, value, hints }): FlowIssue[] => {
      if (typeof value !== 'string' || hints.widget === 'credential' || !secrets.some((secret) => secret.test(value))) return [];
      return [{ code: 'SECRET_IN_TEXT', severity: 'error', nodeId: node.id, path: pointer, message: 'This looks like a secret key. Everybody who sees the flow could read it: put it into a credential (Settings, Credentials) and choose that.' }];
    }),
  );
