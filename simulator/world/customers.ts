import type { Customer } from './entities.ts';
import { Ids } from './ids.ts';
import { hashText } from './random.ts';
import { countryOf, toWaId, waIdVariants } from './wa-id.ts';

// Recipients nobody declared are invented again from their number whenever they are needed, so forgetting them is safe.
const MAX_PASSING = 20_000;

const NAMES = [
  'Ana Kovač', 'Bilal Haddad', 'Chen Wei', 'Dana Levi', 'Emre Yılmaz', 'Fatima Zahra', 'Grace Okafor', 'Hana Suzuki',
  'Ivan Petrov', 'Julia Santos', 'Karim Aziz', 'Lena Fischer', 'Marco Rossi', 'Nadia Rahman', 'Omar Farouk', 'Priya Nair',
];

/** How a customer may be looked up. */
export interface CustomerRef {
  waId?: string | undefined;
  userId?: string | undefined;
}

/** Everybody who can receive messages: people from a seed or the phone page, and passers-by invented on demand. */
export class Customers {
  readonly #kept = new Map<string, Customer>();
  readonly #passing = new Map<string, Customer>();
  readonly #keyByWaId = new Map<string, string>();
  readonly #keyByUserId = new Map<string, string>();

  get(key: string): Customer | undefined {
    return this.#kept.get(key) ?? this.#passing.get(key);
  }

  kept(): Iterable<Customer> {
    return this.#kept.values();
  }

  all(): Customer[] {
    return [...this.#kept.values(), ...this.#passing.values()];
  }

  /** Finds somebody under any spelling of the number, else by user id. Invents nobody. */
  find(ref: CustomerRef): Customer | undefined {
    if (ref.waId) {
      for (const variant of waIdVariants(ref.waId)) {
        const key = this.#keyByWaId.get(variant);
        if (key !== undefined) return this.get(key);
      }
    }
    const key = ref.userId === undefined ? undefined : this.#keyByUserId.get(ref.userId);
    return key === undefined ? undefined : this.get(key);
  }

  /** Finds somebody or, for a number, invents them: any number is on WhatsApp unless a seed says otherwise. */
  findOrInvent(ref: CustomerRef): Customer | undefined {
    const known = this.find(ref);
    if (known) return known;
    if (!ref.waId) return undefined;
    const customer = customerWith({ waId: toWaId(ref.waId), ...(ref.userId ? { userId: ref.userId } : {}) });
    this.#passing.set(customer.key, customer);
    this.#index(customer);
    this.#forgetOldest();
    return customer;
  }

  /** Adds somebody for good, or replaces what is known of them. */
  keep(customer: Customer): void {
    const known = this.get(customer.key);
    if (known) this.#unindex(known);
    this.#passing.delete(customer.key);
    this.#kept.set(customer.key, { ...customer, isKept: true });
    this.#index(customer);
  }

  remove(key: string): boolean {
    const customer = this.get(key);
    if (!customer) return false;
    this.#unindex(customer);
    this.#passing.delete(key);
    return this.#kept.delete(key) || true;
  }

  clear(): void {
    for (const map of [this.#kept, this.#passing, this.#keyByWaId, this.#keyByUserId]) map.clear();
  }

  #index(customer: Customer): void {
    if (customer.waId) this.#keyByWaId.set(customer.waId, customer.key);
    this.#keyByUserId.set(customer.userId, customer.key);
  }

  #unindex(customer: Customer): void {
    if (customer.waId) this.#keyByWaId.delete(customer.waId);
    this.#keyByUserId.delete(customer.userId);
  }

  #forgetOldest(): void {
    if (this.#passing.size <= MAX_PASSING) return;
    for (const customer of this.#passing.values()) {
      this.#passing.delete(customer.key);
      this.#unindex(customer);
      return;
    }
  }
}

/** A customer with every setting at its default; name and user id follow from the number. */
export function customerWith(known: Partial<Customer>): Customer {
  const identity = known.waId ?? known.userId ?? known.username ?? '';
  const hash = hashText(identity);
  const country = known.waId ? countryOf(known.waId) : 'US';
  const userId = known.userId ?? Ids.stableUserId(country, hash);
  return {
    key: known.waId ?? userId,
    name: NAMES[hash % NAMES.length] ?? 'Customer',
    onWhatsApp: true,
    online: true,
    autoRead: null,
    sendsReadReceipts: true,
    acceptsMarketing: true,
    blockedNumbers: [],
    isKept: false,
    ...known,
    userId,
  };
}
