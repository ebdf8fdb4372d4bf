import type { Response } from 'express';

/** Types that a browser shows without running anything; all others are only offered for download. */
const shown = /^(image\/(jpeg|png|webp|gif)|audio\/|video\/)/;

/** Headers with which a file of somebody else is harmless on our own address, whatever is in it. */
export function safeFileHeaders(response: Response, { mimeType, name }: { mimeType: string; name?: string }, asDownload = false): void {
  const how = shown.test(mimeType) && !asDownload ? 'inline' : 'attachment';
  response.setHeader('content-type', /^[\w.+-]+\/[\w.+-]+(; ?[\w-]+="?[\w.,-]+"?)*$/.test(mimeType) ? mimeType : 'application/octet-stream');
  response.setHeader('content-disposition', name ? `${how}; filename="${name.replace(/[^\w .()-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}` : how);
  response.setHeader('x-content-type-options', 'nosniff');
  // A file never changes under its id; only this browser may keep it.
  response.setHeader('cache-control', 'private, max-age=86400, immutable');
  // Opened in a tab of its own it is still somebody else's document.
  response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
}
