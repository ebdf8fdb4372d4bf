/** A host, everything below one (*.example.com), each with or without a port. */
export type HostPattern = string;

/** The host of an address as patterns name it: without the brackets of IPv6, without the dot that a full name may end in. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase();
}

/** The port, written or implied. */
export function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}

/** Whether an address is meant by a pattern; without a port, the pattern means `anyPort` or the usual port of the scheme. */
export function matchesHost(url: URL, pattern: HostPattern, anyPort = false): boolean {
  const [, name = '', port] = /^(.*?)(?::(\d+))?$/.exec(pattern) ?? [];
  const host = hostOf(url);
  const named = name.startsWith('*.') ? host.endsWith(name.slice(1)) && host.length > name.length - 1 : host === name;
  if (!named) return false;
  return port === undefined ? anyPort || url.port === '' : Number(port) === portOf(url);
}
