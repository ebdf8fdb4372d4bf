import ipaddr from 'ipaddr.js';

/** Public by their range, but answered by the cloud's own machinery inside a virtual machine (Azure's wire server). */
const hostServices = new Set(['168.63.129.16']);

/**
 * Whether an address belongs to the public internet: not to this machine, its network, its cloud's metadata service,
 * and no form of writing such an address inside another one (mapped, translated, tunnelled).
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  return address.range() === 'unicast' && !hostServices.has(address.toString());
}
