// What happens around each request: a fresh token before, and a memory of the answer after.

import { announce, notice } from './notice.js';

export class Calls {
  #credentials;
  #renewal;
  #memory;
  #loading;

  constructor(credentials, renewal, memory) {
    this.#credentials = credentials;
    this.#renewal = renewal;
    this.#memory = memory;
  }

  /** Swagger UI decides by the contract whether a request carries a credential. */
  before = async (request) => {
    if (request.loadSpec) {
      this.#loading = request.url;
      return request;
    }
    notice('');
    if (request.headers?.Authorization) {
      await this.#renewal.done();
      const { current } = this.#credentials;
      if (current) {
        request.headers.Authorization = `Bearer ${current.token}`;
      } else {
        delete request.headers.Authorization;
      }
    }
    return request;
  };

  after = (answer) => {
    if (answer.url === this.#loading) {
      this.#loading = undefined; // the page's own, not a call of the operation at the same address
    } else if (answer.status) {
      this.#memory.learn(answer);
      announce(`${answer.status} ${answer.statusText}`);
    }
    return answer;
  };
}
