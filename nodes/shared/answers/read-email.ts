/** Local part up to 64 and the whole up to 254 characters (RFC 5321); addresses in other scripts are accepted. */
const address = /[^\s@<>()[\],;:"]{1,64}@[^\s@<>()[\],;:".]+(?:\.[^\s@<>()[\],;:".]+)*\.[\p{L}][\p{L}\p{N}-]+/gu;

/** The one e-mail address in a text, its domain in lower case; undefined when there is none or more than one. */
export function readEmail(text: string): string | undefined {
  const found = text.match(address) ?? [];
  const email = found[0]?.replace(/\.+$/, '');
  if (email === undefined || found.length > 1 || email.length > 254) return undefined;
  const at = email.lastIndexOf('@');
  return `${email.slice(0, at)}@${email.slice(at + 1).toLowerCase()}`;
}
