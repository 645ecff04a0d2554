// How to sign in here: the local system asks its own user pool, and knows its sample users.

import { Refusal } from './refusal.js';

export class SignIn {
  #endpoint;

  /** @param settings { endpoint, sample_users: [{ name, email }] } */
  constructor(settings) {
    this.#endpoint = settings.endpoint;
    this.sampleUsers = settings.sample_users;
  }

  withPassword(email, password) {
    return this.#session({ email, password });
  }

  asSampleUser(email) {
    return this.#session({ sample_user: email });
  }

  renew(refreshToken) {
    return this.#session({ refresh_token: refreshToken });
  }

  /** { token, refreshToken, expiresAt } */
  async #session(body) {
    const answer = await fetch(this.#endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const session = await answer.json();
    if (!answer.ok) {
      throw new Refusal(session.message);
    }
    return {
      token: session.access_token,
      refreshToken: session.refresh_token,
      expiresAt: Date.now() + session.expires_in * 1000,
    };
  }
}
