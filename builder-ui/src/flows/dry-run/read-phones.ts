/** As many as schemas/flow/dry-run.schema.json takes. */
export const mostPhones = 5000;

const number = /\+?\d[\d\s().-]{5,}\d/;

/** Phone numbers of a pasted list or a CSV file: the first thing of each line that looks like one, without doubles. */
export function readPhones(text: string): string[] {
  const found = text.split(/\r?\n/).flatMap((line) => {
    const cell = line.split(/[,;\t]/).map((part) => part.replaceAll('"', '').trim()).find((part) => number.test(part));
    return cell === undefined ? [] : [cell.replaceAll(/[^\d+]/g, '')];
  });
  return [...new Set(found)].slice(0, mostPhones);
}
