const HALF_HOUR_MS = 30 * 60_000;
// A year is what the platform answers for; the cap keeps a long bench with many countries from growing the process.
const MAX_CELLS = 100_000;

/** What a half hour of one number came to in one country, category and pricing type. */
export interface Cell {
  /** Start of the half hour, milliseconds. */
  start: number;
  numberId: string;
  country: string;
  category: string;
  pricingType: string;
  sent: number;
  delivered: number;
  /** Delivered and charged, in the currency of the rate card. */
  cost: number;
}

/** What became of one template in a half hour. */
export interface TemplateCell {
  start: number;
  templateId: string;
  sent: number;
  delivered: number;
  read: number;
  cost: number;
  /** Presses by `type` and text of the button. */
  clicks: Record<string, number>;
}

type Amounts = Partial<Pick<Cell, 'sent' | 'delivered' | 'cost'>>;
type TemplateAmounts = Partial<Pick<TemplateCell, 'sent' | 'delivered' | 'read' | 'cost'>> & { click?: string };

/** Sums by half hour, from which every analytics endpoint is answered. */
export class Ledger {
  readonly #cells = new Map<string, Cell>();
  readonly #templates = new Map<string, TemplateCell>();

  add(about: Pick<Cell, 'numberId' | 'country' | 'category' | 'pricingType'>, at: number, amounts: Amounts): void {
    const start = at - (at % HALF_HOUR_MS);
    const key = [start, about.numberId, about.country, about.category, about.pricingType].join('|');
    const cell = this.#cells.get(key) ?? { start, ...about, sent: 0, delivered: 0, cost: 0 };
    cell.sent += amounts.sent ?? 0;
    cell.delivered += amounts.delivered ?? 0;
    cell.cost += amounts.cost ?? 0;
    this.#cells.set(key, cell);
    forgetOldest(this.#cells);
  }

  addTemplate(templateId: string, at: number, amounts: TemplateAmounts): void {
    const start = at - (at % HALF_HOUR_MS);
    const key = `${start}|${templateId}`;
    const cell = this.#templates.get(key) ?? { start, templateId, sent: 0, delivered: 0, read: 0, cost: 0, clicks: {} };
    cell.sent += amounts.sent ?? 0;
    cell.delivered += amounts.delivered ?? 0;
    cell.read += amounts.read ?? 0;
    cell.cost += amounts.cost ?? 0;
    if (amounts.click !== undefined) cell.clicks[amounts.click] = (cell.clicks[amounts.click] ?? 0) + 1;
    this.#templates.set(key, cell);
    forgetOldest(this.#templates);
  }

  cells(): Cell[] {
    return [...this.#cells.values()];
  }

  templateCells(): TemplateCell[] {
    return [...this.#templates.values()];
  }

  restore(cells: readonly Cell[], templates: readonly TemplateCell[]): void {
    for (const cell of cells) this.#cells.set([cell.start, cell.numberId, cell.country, cell.category, cell.pricingType].join('|'), cell);
    for (const cell of templates) this.#templates.set(`${cell.start}|${cell.templateId}`, cell);
  }

  clear(): void {
    this.#cells.clear();
    this.#templates.clear();
  }
}

function forgetOldest<T>(cells: Map<string, T>): void {
  if (cells.size <= MAX_CELLS) return;
  for (const key of cells.keys()) {
    cells.delete(key);
    return;
  }
}
