import type { ProductSection } from '../../generated/types.ts';

/** Products of a message, one id in a line; a line that begins with # is the title of the section that follows. */
export function productSections(text: string): ProductSection[] {
  const sections: { title?: string; product_items: ProductSection['product_items'] }[] = [];
  for (const line of linesOf(text)) {
    if (line.startsWith('#')) sections.push({ title: line.slice(1).trim(), product_items: [] });
    else if (sections.length === 0) sections.push({ product_items: [{ product_retailer_id: line }] });
    else sections.at(-1)?.product_items.push({ product_retailer_id: line });
  }
  return sections.filter(({ product_items: items }) => items.length > 0);
}

/** What a form is opened with, one "name = value" in a line; undefined where a line says something else. */
export function formData(text: string): Record<string, string> | undefined {
  const pairs = linesOf(text).map((line) => /^(\w{1,80})\s*=\s*(.*)$/.exec(line));
  return pairs.some((pair) => pair === null) ? undefined : Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
