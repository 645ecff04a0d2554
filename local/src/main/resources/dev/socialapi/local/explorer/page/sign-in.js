// The dialog: a sample user, a password or a token.

import { callerOf } from './caller.js';
import { notice } from './notice.js';
import { Refusal } from './refusal.js';

const element = (id) => document.getElementById(id);

export class SignInDialog {
  #dialog = element('sign-in');
  #error = element('sign-in-error');
  #busy = false;
  #credentials;
  #api;

  /**
   * @param signIn knows the user pool and the sample users, or null where only tokens are taken
   * @param api the API's address
   */
  constructor(credentials, signIn, api) {
    this.#credentials = credentials;
    this.#api = api;
    element('close-sign-in').addEventListener('click', () => this.#dialog.close());
    this.#on('token-form', () => ({ token: tokenOf(element('token').value) }));
    if (signIn) {
      this.#offerPassword(signIn);
      this.#offerSampleUsers(signIn);
    }
  }

  open() {
    this.#error.textContent = '';
    this.#dialog.showModal();
  }

  #offerPassword(signIn) {
    element('password-form').hidden = false;
    this.#on('password-form', () => signIn.withPassword(element('email').value, element('password').value));
  }

  #offerSampleUsers(signIn) {
    element('samples').hidden = signIn.sampleUsers.length === 0;
    for (const user of signIn.sampleUsers) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.append(text('strong', user.name), text('span', user.email));
      button.addEventListener('click', () => this.#try(() => signIn.asSampleUser(user.email), user.name));
      element('sample-users').append(button);
    }
  }

  #on(form, credential) {
    element(form).addEventListener('submit', (event) => {
      event.preventDefault();
      this.#try(credential);
    });
  }

  async #try(credential, name) {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    this.#error.textContent = '';
    try {
      const found = await credential();
      const caller = await callerOf(found.token, this.#api);
      this.#succeed({ ...found, caller: name ? { ...caller, name } : caller });
    } catch (failure) {
      this.#error.textContent = failure instanceof Refusal ? failure.message : 'There is no answer. Is the API running?';
    } finally {
      this.#busy = false;
    }
  }

  #succeed(credential) {
    this.#credentials.use(credential);
    this.#dialog.querySelectorAll('form').forEach((form) => form.reset());
    this.#dialog.close();
    notice(`You are signed in as ${credential.caller.name}.`);
    requestAnimationFrame(keepFocus);
  }
}

/** What opened the dialog has gone, if it was there for signing in alone. */
function keepFocus() {
  const { activeElement } = document;
  if (activeElement === document.body || !activeElement.checkVisibility()) {
    element('open-account').focus({ preventScroll: true });
  }
}

/** People paste more than the token. */
function tokenOf(pasted) {
  return pasted.trim().replace(/^(Authorization:\s*)?Bearer\s+/i, '');
}

function text(tag, content) {
  const element = document.createElement(tag);
  element.textContent = content;
  return element;
}
