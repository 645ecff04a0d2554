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
    this.#storage.setItem(KEY, JSON.stringify(credential));
    this.#become(credential);
  }

  forget() {
    this.#storage.removeItem(KEY);
    this.#become(null);
  }

  /** "change" is also a renewal; "left" is said when somebody was signed in who is so no more. */
  #become(credential) {
    const before = this.#current;
    this.#current = credential;
    this.dispatchEvent(new Event('change'));
    if (before && !samePerson(before, credential)) {
      this.dispatchEvent(new Event('left'));
    }
  }
}

function samePerson(one, other) {
  return other !== null && one.caller.userId !== undefined && one.caller.userId === other.caller.userId;
}

function restored(storage) {
  try {
    return JSON.parse(storage.getItem(KEY));
  } catch {
    return null;
  }
}
