const markedAt = 'parley.reloadedAt';
/** A second failure this soon after a reload has another cause; reloading again would go on for ever. */
const pauseMs = 60_000;

/**
 * A tab that was open while the product was updated asks for parts of a page that no longer exist. It is then loaded
 * anew, once; drafts are kept on the server and in the browser.
 */
export function reloadAfterUpdate(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(markedAt));
    if (Date.now() - last < pauseMs) return;
    sessionStorage.setItem(markedAt, String(Date.now()));
    event.preventDefault();
    window.location.reload();
  });
}
