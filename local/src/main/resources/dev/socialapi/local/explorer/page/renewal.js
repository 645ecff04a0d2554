// Replaces the access token of a session shortly before it expires.

import { Refusal } from './refusal.js';

/** Enough for a slow request, and for clocks that differ. */
const MARGIN_MS = 60_000;

export class Renewal {
  #credentials;
  #signIn;
  #running = null;

  /** @param signIn knows how to renew, or null where nobody does */
  constructor(credentials, signIn) {
    this.#credentials = credentials;
    this.#signIn = signIn;
  }

  /** Waits until the token is good for a request; one renewal at a time, whoever waits for it. */
  async done() {
    const { refreshToken, expiresAt } = this.#credentials.current ?? {};
    if (this.#signIn && refreshToken && expiresAt - Date.now() < MARGIN_MS) {
      this.#running ??= this.#renew(refreshToken).finally(() => (this.#running = null));
      await this.#running;
    }
  }

  async #renew(refreshToken) {
    try {
      const session = await this.#signIn.renew(refreshToken);
      if (this.#isCurrent(refreshToken)) {
        this.#credentials.use({ ...this.#credentials.current, ...session });
      }
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) {
        throw refusal;
      }
      if (this.#isCurrent(refreshToken)) {
        this.#credentials.forget();
        this.#credentials.dispatchEvent(new Event('ended'));
      }
    }
  }

  /** Somebody else may have signed in meanwhile. */
  #isCurrent(refreshToken) {
    return this.#credentials.current?.refreshToken === refreshToken;
  }
}
