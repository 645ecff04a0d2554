// The end of the bar: who is signed in, and the way out.

import { copyButton } from './copy.js';
import { notice } from './notice.js';
import { isSessionToken } from './session-token.js';

const element = (id) => document.getElementById(id);

export class Account {
  #credentials;

  constructor(credentials, dialog) {
    this.#credentials = credentials;
    element('open-sign-in').addEventListener('click', () => dialog.open());
    element('switch-user').addEventListener('click', () => {
      element('account').hidePopover();
      dialog.open();
    });
    element('sign-out').addEventListener('click', () => {
      element('account').hidePopover();
      credentials.forget();
      notice('You are signed out.');
      element('open-sign-in').focus();
    });
    credentials.addEventListener('change', () => this.#show());
    this.#show();
  }

  #show() {
    const { current } = this.#credentials;
    element('open-sign-in').hidden = current !== null;
    element('open-account').hidden = current === null;
    element('open-account').textContent = current?.caller.name ?? '';
    element('open-account').ariaLabel = `Signed in as ${current?.caller.name}`;
    element('account-facts').replaceChildren(...facts(current));
  }
}

function facts(credential) {
  if (!credential) {
    return [];
  }
  const { email, userId } = credential.caller;
  return [
    ...fact('E-mail', email),
    ...fact('User id', userId, userId && copyButton(userId, 'user id')),
    ...fact('Signed in with', meansOf(credential)),
  ];
}

function meansOf({ token, refreshToken }) {
  if (refreshToken) {
    return 'a session, renewed as needed';
  }
  return isSessionToken(token) ? 'the access token of a session, not renewed' : 'a personal access token';
}

function fact(name, value, ...more) {
  if (!value) {
    return [];
  }
  const term = document.createElement('dt');
  term.textContent = name;
  const description = document.createElement('dd');
  description.append(value, ...more);
  return [term, description];
}
