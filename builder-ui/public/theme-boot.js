// Runs before the first paint so that a chosen theme does not flash. A file of its own, because
// the content security policy refuses inline scripts.
try {
  var chosen = localStorage.getItem('parley.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch (storageBlocked) {
  // Without storage the system's own preference applies, which the style sheet handles by itself.
}
