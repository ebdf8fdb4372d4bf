import { StepError } from '../../schemas/errors.ts';
import { limits } from '../../schemas/limits.ts';
import type { StepContext } from '../contract.ts';
import { renderWithin } from './render-within.ts';

/** Whether a text is an address of the web that WhatsApp can fetch or open. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
}

/** Fills in an address; throws VALUE_INVALID when the result is none. */
export function renderWebAddress(ctx: Pick<StepContext, 'render'>, template: string, part: string): string {
  const address = renderWithin(ctx, template, limits.maxUrl, part);
  if (!isWebAddress(address)) throw new StepError('VALUE_INVALID', `The ${part} "${address.slice(0, 200)}" is not a web address. It must begin with https://.`, { part, value: address.slice(0, 200) });
  // Spaces and letters beyond ASCII are written as the web expects them.
  return new URL(address).href;
}
