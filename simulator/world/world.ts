import type { Template } from '../graph/templates/template.ts';
import { defaultBehaviour, type Behaviour } from './behaviour.ts';
import { Customers, customerWith } from './customers.ts';
import type { AccessToken, App, BusinessNumber, Customer, FormDefinition, MediaItem, Portfolio, Waba } from './entities.ts';
import { Ledger } from './ledger.ts';
import { Messages } from './messages.ts';
import { Reach } from './reach.ts';
import { Windows } from './windows.ts';

/** Id of the app that exists from the start; `PUT /_sim/webhook` without an app id means this one. */
export const DEFAULT_APP_ID = '100000000000001';

/** Everything the simulated platform knows. Plain stores without behaviour; what moves them lives elsewhere. */
export class World {
  readonly apps = new Map<string, App>();
  readonly tokens = new Map<string, AccessToken>();
  readonly wabas = new Map<string, Waba>();
  readonly numbers = new Map<string, BusinessNumber>();
  readonly templates = new Map<string, Template>();
  readonly media = new Map<string, MediaItem>();
  readonly forms = new Map<string, FormDefinition>();
  readonly portfolios = new Map<string, Portfolio>();
  /** Whom each portfolio has written to first in the last 24 hours. */
  readonly reach = new Reach();
  /** What was sent, delivered and charged, for the analytics endpoints. */
  readonly ledger = new Ledger();
  /** Until when a deleted template keeps its name, by `account\nname\nlanguage`. */
  readonly lockedNames = new Map<string, number>();
  readonly customers = new Customers();
  /** Keys of customers by the user ids under which further portfolios know them. */
  readonly scopedUserIds = new Map<string, string>();
  readonly messages: Messages;
  readonly windows = new Windows();
  behaviour: Behaviour = defaultBehaviour();
  /** Free service messages used, by `number:month`. */
  readonly freeTier = new Map<string, number>();
  /** True while only the built-in demo is there; the first seed with numbers replaces it. */
  isBuiltInDemo = false;

  readonly #templateByName = new Map<string, string>();

  constructor(messageCapacity: number) {
    this.messages = new Messages(messageCapacity);
  }

  templateNamed(wabaId: string, name: string, language: string): Template | undefined {
    const id = this.#templateByName.get(nameKey(wabaId, name, language));
    return id === undefined ? undefined : this.templates.get(id);
  }

  putTemplate(template: Template): void {
    const known = this.templates.get(template.id);
    if (known) this.#templateByName.delete(nameKey(known.wabaId, known.name, known.language));
    this.templates.set(template.id, template);
    this.#templateByName.set(nameKey(template.wabaId, template.name, template.language), template.id);
  }

  removeTemplate(id: string): void {
    const known = this.templates.get(id);
    if (!known) return;
    this.templates.delete(id);
    this.#templateByName.delete(nameKey(known.wabaId, known.name, known.language));
  }

  /** The portfolio of an account; one that nobody set up is verified and may write to 2,000 people a day. */
  portfolioOf(wabaId: string): Portfolio {
    const id = this.wabas.get(wabaId)?.portfolioId ?? 'portfolio';
    const known = this.portfolios.get(id);
    if (known) return known;
    const portfolio: Portfolio = { id, tier: 'TIER_2K', isVerified: true };
    this.portfolios.set(id, portfolio);
    return portfolio;
  }

  wabasOf(portfolioId: string): Waba[] {
    return [...this.wabas.values()].filter((waba) => waba.portfolioId === portfolioId);
  }

  numbersOf(wabaId: string): BusinessNumber[] {
    return [...this.numbers.values()].filter((number) => number.wabaId === wabaId);
  }

  templatesOf(wabaId: string): Template[] {
    return [...this.templates.values()].filter((template) => template.wabaId === wabaId);
  }

  /** The customer behind a key; somebody forgotten in the meantime is invented again from it. */
  customerOf(key: string): Customer {
    const known = this.customers.get(key) ?? (/^\d+$/.test(key) ? this.customers.findOrInvent({ waId: key }) : undefined);
    return known ?? customerWith({ userId: key });
  }

  /** Removes accounts, numbers and templates, and keeps customers, apps and settings. */
  clearAccounts(): void {
    for (const map of [this.wabas, this.numbers, this.templates, this.forms, this.portfolios, this.lockedNames, this.#templateByName]) map.clear();
    this.reach.clear();
    this.ledger.clear();
  }

  /** Back to an empty platform; apps and their webhook settings stay, because they belong to the other side's set-up. */
  clear(): void {
    this.clearAccounts();
    this.tokens.clear();
    this.media.clear();
    this.customers.clear();
    this.scopedUserIds.clear();
    this.messages.clear();
    this.windows.clear();
    this.freeTier.clear();
    this.behaviour = defaultBehaviour();
    this.isBuiltInDemo = false;
  }
}

/** Names a template within an account. */
export function nameKey(wabaId: string, name: string, language: string): string {
  return `${wabaId}\n${name}\n${language}`;
}
