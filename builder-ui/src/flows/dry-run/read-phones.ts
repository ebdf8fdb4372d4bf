/** As many as schemas/flow/dry-run.schema.json takes. */
export const mostPhones = 5000;

const number = /\+?\d[\d\s().-]{5,}\d/;

/** How many lines have something on them that is no phone number; the heading of a file is one of them. */
export function linesWithoutPhone(text: string): number {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '' && readPhones(line).length === 0).length;
}

/** Phone numbers of a pasted list or a CSV file: the first thing of each line that looks like one, without doubles. */
export function readPhones(text: string): string[] {
  const found = text.split(/\r?\n/).flatMap((line) => {
    const cell = line.split(/[,;\t]/).map((part) => part.replaceAll('"', '').trim()).find((part) => number.test(part));
    return cell === undefined ? [] : [cell.replaceAll(/[^\d+]/g, '')];
  });
  return [...new Set(found)].slice(0, mostPhones);
}
