import { arrayAt, textAt } from '../read-content.ts';

/** A line of what an interactive message opens; heading: of the section that it begins. */
export interface OfferedRow {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly heading?: string | undefined;
}

/** The rows of a list and the products of a choice, in the shapes of the Cloud API. */
export function offeredRows(content: unknown): OfferedRow[] {
  const product = textAt(content, 'action.product_retailer_id');
  if (product !== undefined) return [{ id: product, title: product }];
  return arrayAt(content, 'action.sections').flatMap((section, at) =>
    [...arrayAt(section, 'rows'), ...arrayAt(section, 'product_items')].map((row, index) => ({
      id: `${at}.${index}`,
      title: textAt(row, 'title') ?? textAt(row, 'product_retailer_id') ?? '',
      description: textAt(row, 'description'),
      heading: index === 0 ? textAt(section, 'title') : undefined,
    })),
  );
}
