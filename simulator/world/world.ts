import type { Template } from '../graph/templates/template.ts';
import { defaultBehaviour, type Behaviour } from './behaviour.ts';
import { Customers, customerWith } from './customers.ts';
import type { AccessToken, App, BusinessNumber, Customer, MediaItem, Waba } from './entities.ts';
import { Messages } from './messages.ts';
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
  readonly customers = new Customers();
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
    for (const map of [this.wabas, this.numbers, this.templates, this.#templateByName]) map.clear();
  }

  /** Back to an empty platform; apps and their webhook settings stay, because they belong to the other side's set-up. */
  clear(): void {
    this.clearAccounts();
    this.tokens.clear();
    this.media.clear();
    this.customers.clear();
    this.messages.clear();
    this.windows.clear();
    this.freeTier.clear();
    this.behaviour = defaultBehaviour();
    this.isBuiltInDemo = false;
  }
}

function nameKey(wabaId: string, name: string, language: string): string {
  return `${wabaId}\n${name}\n${language}`;
}
