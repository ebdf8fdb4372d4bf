import { SecretBox } from '../../activities/store/secret-box.ts';
import type { NumberRecord, Settings } from '../../schemas/generated/types.ts';
import { appSecretContext } from '../numbers/app-secret-context.ts';
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

  /** numbers: those that the body concerns; of none, only the installation's own secret can have signed it. */
  passes(header: string | undefined, bytes: Uint8Array, numbers: readonly NumberRecord[]): boolean {
    const secrets = new Set<string | undefined>(numbers.length === 0 ? [this.#default] : numbers.map((number) => this.#secretOf(number)));
    return [...secrets].every((secret) => secret !== undefined && signatureMatches(header, bytes, secret));
  }

  #secretOf(number: NumberRecord): string | undefined {
    return number.appSecret === undefined ? this.#default : this.#box?.open(number.appSecret, appSecretContext(number._id));
  }
}
