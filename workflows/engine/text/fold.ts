/**
 * How words of people are compared: compatibility forms unified, case and accents dropped, white space
 * collapsed. "  ÉCOLE " and "ecole" are the same; so are full-width and ordinary letters.
 */
export function fold(text: string): string {
  // Most keywords and messages are plain; every message is compared with thousands of keywords.
  return plain.test(text) ? text.toLowerCase().replace(/ {2,}/g, ' ').trim() : foldUnicode(text);
}

const plain = /^[\x20-\x7e]*$/;

function foldUnicode(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(decoration, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/ς/g, 'σ')
    .replace(/ё/g, 'е')
    .replace(/[\u200b-\u200d\u2060\ufeff\u0640]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

// Marks are left out in quick writing only in these scripts; in Hindi or Thai they carry the vowels, and Russian й is a letter.
const decoration = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}/gu;
