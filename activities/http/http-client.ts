import { isIP } from 'node:net';
import type { Agent } from 'undici';
import { guardedAgent, openAgent, type Resolver } from './guarded-agent.ts';
import { hostOf, matchesHost, portOf } from './host-list.ts';
import { HttpProblem } from './http-problem.ts';
import { isPublicAddress } from './public-address.ts';

/** Ports of web services: the usual two, and 8000 to 8999. Mail, databases and the like are no business of a flow. */
function isWebPort(port: number): boolean {
  return port === 80 || port === 443 || (port >= 8000 && port <= 8999);
}

export interface HttpClientOptions {
  /** HTTP_ALLOW_PRIVATE_HOSTS: hosts of the own network that may be called, separated by commas. */
  readonly allowPrivateHosts?: string | undefined;
  /** HTTP_ALLOWED_HOSTS: when set, nothing else may be called; separated by commas. */
  readonly allowedHosts?: string | undefined;
  readonly resolve?: Resolver;
}

/** Decides where flows may call, and holds the connections. One for each process. */
export class HttpClient {
  readonly #allowed: readonly string[];
  readonly #only: readonly string[];
  readonly #guarded: Agent;
  readonly #open: Agent;

  constructor({ allowPrivateHosts = '', allowedHosts = '', resolve }: HttpClientOptions = {}) {
    this.#allowed = hostsIn(allowPrivateHosts);
    this.#only = hostsIn(allowedHosts);
    this.#guarded = guardedAgent(resolve);
    this.#open = openAgent();
  }

  /** Whether the operator has vouched for this host of the own network. */
  isAllowedPrivate(url: URL): boolean {
    return this.#allowed.some((pattern) => matchesHost(url, pattern, true));
  }

  /** The connections by which an address may be called; throws HttpProblem REQUEST_REFUSED when it may not. */
  agentFor(url: URL): Agent {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new HttpProblem('REQUEST_REFUSED', 'call_scheme');
    if (url.username !== '' || url.password !== '') throw new HttpProblem('REQUEST_REFUSED', 'call_log_in');
    if (this.isAllowedPrivate(url)) return this.#open;
    const host = hostOf(url);
    if (this.#only.length > 0 && !this.#only.some((pattern) => matchesHost(url, pattern))) throw new HttpProblem('REQUEST_REFUSED', 'call_host_not_listed', { host, setting: 'HTTP_ALLOWED_HOSTS' });
    if (!isWebPort(portOf(url))) throw new HttpProblem('REQUEST_REFUSED', 'call_port', { host, port: String(portOf(url)), setting: 'HTTP_ALLOW_PRIVATE_HOSTS' });
    // Nothing is looked up for an address written in numbers, so it is checked here.
    if (isIP(host) !== 0 && !isPublicAddress(host)) throw privateAddress(host);
    return this.#guarded;
  }

  async close(): Promise<void> {
    await Promise.all([this.#guarded.destroy(), this.#open.destroy()]);
  }
}

function hostsIn(list: string): string[] {
  return list.split(',').map((host) => host.trim()).filter((host) => host !== '');
}

export function privateAddress(host: string): HttpProblem {
  return new HttpProblem('REQUEST_REFUSED', 'call_private', { host, setting: 'HTTP_ALLOW_PRIVATE_HOSTS' });
}
