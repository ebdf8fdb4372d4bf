// Runs before the first paint so that a chosen theme does not flash. A file of its own, because
// the content security policy refuses inline scripts. Without storage (blocked by the browser) the
// system's own preference applies, which the style sheet handles by itself.
(() => {
  const chosen = readChosenTheme();
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;

  function readChosenTheme() {
    try {
      return localStorage.getItem('parley.theme');
    } catch {
      return null;
    }
  }
})();
