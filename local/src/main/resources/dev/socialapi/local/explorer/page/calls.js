// What happens around each request: a fresh token before, and a memory of the answer after.

import { announce, notice } from './notice.js';

export class Calls {
  #credentials;
  #renewal;
  #memory;
  #contract;

  constructor(credentials, renewal, memory) {
    this.#credentials = credentials;
    this.#renewal = renewal;
    this.#memory = memory;
  }

  /** Swagger UI decides by the contract whether a request carries a credential. */
  before = async (request) => {
    if (request.loadSpec) {
      this.#contract = request.url;
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
    if (answer.status && answer.url !== this.#contract) {
      this.#memory.learn(answer);
      announce(`${answer.status} ${answer.statusText}`);
    }
    return answer;
  };
}
