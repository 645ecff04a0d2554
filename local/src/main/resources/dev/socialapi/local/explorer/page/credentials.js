// Who the page calls the API as. Kept for this tab alone, and never part of an address.

const KEY = 'social-api.credential';

export class Credentials extends EventTarget {
  #storage;
  #current;

  /** @param storage a Storage, such as sessionStorage */
  constructor(storage) {
    super();
    this.#storage = storage;
    this.#current = restored(storage);
  }

  /** { token, refreshToken?, expiresAt?, caller: { name, email?, userId? } }, or null. */
  get current() {
    return this.#current;
  }

  use(credential) {
    this.#current = credential;
    this.#storage.setItem(KEY, JSON.stringify(credential));
    this.dispatchEvent(new Event('change'));
  }

  forget() {
    this.#current = null;
    this.#storage.removeItem(KEY);
    this.dispatchEvent(new Event('change'));
  }
}

function restored(storage) {
  try {
    return JSON.parse(storage.getItem(KEY));
  } catch {
    return null;
  }
}
