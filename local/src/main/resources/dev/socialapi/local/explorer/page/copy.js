// Copies a text, and says so on the button.

export function copyButton(text, what) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button copy';
  button.textContent = 'Copy';
  button.setAttribute('aria-label', `Copy the ${what}`);
  button.addEventListener('click', () => copy(text, button));
  return button;
}

export async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not copied';
  }
  setTimeout(() => (button.textContent = 'Copy'), 2_000);
}
