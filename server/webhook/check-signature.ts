import { SecretBox } from '../../activities/store/secret-box.ts';
import type { ExplainedEvent, NumberRecord, Settings } from '../../schemas/generated/types.ts';
import { appSecretContext } from '../numbers/app-secret-context.ts';
import { numbersOf } from './owners.ts';
import { signatureMatches } from './signature.ts';

/**
 * Checks a webhook against the secret of every number that it concerns, and against the installation's own for numbers
 * that have none. All of them have to match: whoever knows one organisation's secret must not be able to write for another.
 */
export class SignatureCheck {
  readonly #default: string | undefined;
  readonly #box: SecretBox | undefined;

  constructor(settings: Pick<Settings, 'WHATSAPP_APP_SECRET' | 'PARLEY_SECRET_KEY'>) {
    this.#default = settings.WHATSAPP_APP_SECRET;
    this.#box = settings.PARLEY_SECRET_KEY === undefined ? undefined : new SecretBox([settings.PARLEY_SECRET_KEY]);
  }

  /** events is undefined when the body is no JSON; then only the installation's own secret can have signed it. */
  async passes(header: string | undefined, bytes: Uint8Array, events: readonly ExplainedEvent[] | undefined): Promise<boolean> {
    const secrets = new Set<string | undefined>();
    for (const event of events ?? []) for (const number of await numbersOf(event)) secrets.add(this.#secretOf(number));
    if (secrets.size === 0) secrets.add(this.#default);
    return [...secrets].every((secret) => secret !== undefined && signatureMatches(header, bytes, secret));
  }

  #secretOf(number: NumberRecord): string | undefined {
    return number.appSecret === undefined ? this.#default : this.#box?.open(number.appSecret, appSecretContext(number._id));
  }
}
