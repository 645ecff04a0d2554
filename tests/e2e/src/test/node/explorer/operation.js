// One operation of the explorer, opened to be tried.

export class Operation {
  #page;
  #id;
  #root;

  constructor(page, id) {
    this.#page = page;
    this.#id = id;
    this.#root = page.locator(`.opblock[id$="-${id}"]`);
  }

  get root() {
    return this.#root;
  }

  /** It is open already where the page's address names it. */
  async open() {
    if (!this.#page.url().endsWith(`/${this.#id}`)) {
      await this.#root.locator('.opblock-summary-control').click();
    }
    await this.#root.locator('.btn.execute').waitFor();
    return this;
  }

  async close() {
    await this.#root.locator('.opblock-summary-control').click();
    await this.#root.locator('.btn.execute').waitFor({ state: 'detached' });
  }

  fill(parameter, value) {
    return this.#root.locator(`[data-param-name="${parameter}"] input`).fill(value);
  }

  /**
   * The rows of parameters come after the button, once the page has resolved what they refer to.
   *
   * @param places a value for each parameter that a path may have
   */
  async fillPath(places) {
    const path = await this.#root.locator('.opblock-summary-path').getAttribute('data-path');
    for (const [, name] of path.matchAll(/{(\w+)}/g)) {
      await this.fill(name, places[name]);
    }
  }

  value(parameter) {
    return this.#root.locator(`[data-param-name="${parameter}"] input`).inputValue();
  }

  write(body) {
    return this.#root.locator('textarea').first().fill(JSON.stringify(body));
  }

  /** What the page offers for a parameter. */
  offers(parameter) {
    return this.#offers(parameter).allInnerTexts();
  }

  awaitNoOffer(parameter) {
    return this.#offers(parameter).first().waitFor({ state: 'detached' });
  }

  takeOffer(parameter) {
    return this.#offers(parameter).first().click();
  }

  /** Sends the request and answers what the page says came of it. */
  async execute() {
    const answered = this.#page.waitForResponse((response) => new URL(response.url()).pathname.startsWith('/v1/'));
    await this.#root.locator('.btn.execute').click();
    const requestId = (await answered).headers()['x-request-id'];
    const answer = this.#root.locator('.answer').filter({ hasText: requestId });
    await answer.waitFor();
    return this.#read(answer);
  }

  async #read(answer) {
    const texts = (selector) => answer.locator(selector).allInnerTexts();
    const [title] = await texts('.problem h4');
    const [detail] = await texts('.problem > p >> nth=0');
    const [advice] = await texts('.advice');
    const violations = [];
    for (const item of await answer.locator('.violations li').all()) {
      const [where, what, code] = await item.locator('.where, .what, .code').allInnerTexts();
      violations.push({ where, what, code });
    }
    const body = this.#root.locator('.live-responses-table .highlight-code').first();
    return {
      status: (await texts('.status'))[0],
      facts: (await texts('dl'))[0],
      title,
      detail,
      advice,
      violations,
      body: (await body.count()) > 0 ? JSON.parse(await body.locator('pre').innerText()) : null,
    };
  }

  #offers(parameter) {
    return this.#root.locator(`[data-param-name="${parameter}"] + .offers button`);
  }
}
