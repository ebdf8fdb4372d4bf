/** Letters of every script are accepted; the last part of the domain has two letters or more. */
const address = /^[^@]{1,64}@(?:[^@.]+\.)+\p{L}[\p{L}\p{N}-]+$/u;

/** Length of a whole address (RFC 5321, path without the angle brackets). */
const maxLength = 254;

/** The one e-mail address in a text, its domain in lower case; undefined when there is none or more than one. */
export function readEmail(text: string): string | undefined {
  const [word, another] = text.split(/[\s<>()[\],;:"“”]+/).filter((part) => part.includes('@'));
  const email = word?.replace(/[.!?]+$/, '');
  if (email === undefined || another !== undefined || email.length > maxLength || !address.test(email)) return undefined;
  const at = email.lastIndexOf('@');
  return `${email.slice(0, at)}@${email.slice(at + 1).toLowerCase()}`;
}
