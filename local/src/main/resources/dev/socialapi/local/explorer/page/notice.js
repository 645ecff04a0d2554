// What the page has to say about itself: seen, and read out.

export function notice(text) {
  document.getElementById('notice').textContent = text;
}

/** Only read out: it can be seen elsewhere. */
export function announce(text) {
  document.getElementById('announcement').textContent = text;
}
