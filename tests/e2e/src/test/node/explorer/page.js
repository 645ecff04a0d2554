// The explorer as a person sees it.
import { Operation } from './operation.js';

/** What Chromium says about an answer that is no success; the scenarios look at those themselves. */
const FAILED_LOAD = /^Failed to load resource: the server responded with a status of 4\d\d/;

export class ExplorerPage {
  #page;
  #hosts = new Set();
  #urls = [];
  #authorizations = new Set();
  #errors = [];

  constructor(page) {
    this.#page = page;
    page.setDefaultTimeout(60_000);
    page.on('request', (request) => this.#note(request));
    page.on('pageerror', (error) => this.#errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !FAILED_LOAD.test(message.text())) {
        this.#errors.push(message.text());
      }
    });
  }

  /** @param input { url, width? } */
  static async open(browser, { url, width = 1280 }) {
    const phone = width < 600;
    const page = await browser.newPage({
      viewport: { width, height: phone ? 844 : 900 },
      isMobile: phone,
      hasTouch: phone,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const explorer = new ExplorerPage(page);
    await page.goto(url);
    await explorer.ready();
    return explorer;
  }

  get page() {
    return this.#page;
  }

  ready() {
    return this.#page.locator('.opblock').first().waitFor();
  }

  async reload() {
    await this.#page.reload();
    await this.ready();
  }

  operation(id) {
    return new Operation(this.#page, id);
  }

  async signIn(email, password) {
    await this.openDialog();
    await this.#page.getByLabel('E-mail address').fill(email);
    await this.#page.getByLabel('Password').fill(password);
    await this.#page.locator('#password-form').getByRole('button', { name: 'Sign in' }).click();
  }

  async signInAs(sampleUser) {
    await this.openDialog();
    await this.#page.getByRole('button', { name: sampleUser }).click();
    await this.signedIn();
  }

  async useToken(token) {
    await this.openDialog();
    await this.#page.getByLabel('Personal access token, or access token').fill(token);
    await this.#page.getByRole('button', { name: 'Use the token' }).click();
  }

  async openDialog() {
    if (!(await this.#page.locator('#sign-in').isVisible())) {
      await this.#page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click();
    }
  }

  signedIn() {
    return this.#page.locator('#open-account').waitFor();
  }

  signedOut() {
    return this.#page.locator('#open-sign-in').waitFor();
  }

  async signOut() {
    await this.#page.locator('#open-account').click();
    await this.#page.getByRole('button', { name: 'Sign out' }).click();
  }

  /** Who the bar says is signed in, and what its menu tells. */
  async account() {
    const name = await this.#page.locator('#open-account').innerText();
    await this.#page.locator('#open-account').click();
    const facts = await this.#page.locator('#account-facts').innerText();
    await this.#page.keyboard.press('Escape');
    return { name, facts };
  }

  async refusal() {
    const error = this.#page.getByRole('alert').filter({ hasText: /./ });
    await error.waitFor();
    return error.innerText();
  }

  notice() {
    return this.#page.locator('#notice').innerText();
  }

  stored() {
    return this.#page.evaluate(() => JSON.stringify({ session: { ...sessionStorage }, local: { ...localStorage } }));
  }

  /** Changes the credential that the tab keeps, as time does. */
  async changeStored(change) {
    await this.#page.evaluate((change) => {
      const [key] = Object.keys(sessionStorage);
      sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(sessionStorage.getItem(key)), ...change }));
    }, change);
    await this.reload();
  }

  /** How many pixels the page is wider than its window, and which controls begin or end outside of it. */
  overflow() {
    return this.#page.evaluate(() => {
      const outside = [...document.querySelectorAll('button, input, select, textarea, summary, a')]
        .filter((control) => control.checkVisibility() && !control.closest('.unseen, .skip'))
        .map((control) => ({ control, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.left < 0 || box.right > innerWidth + 0.5))
        .map(({ control }) => control.outerHTML.slice(0, 120));
      return { pixels: document.documentElement.scrollWidth - innerWidth, outside };
    });
  }

  /** What was asked of whom: it has to stay on this machine, and no address may tell a secret. */
  traffic() {
    return {
      hosts: [...this.#hosts],
      urls: this.#urls,
      authorizations: [...this.#authorizations],
      errors: this.#errors,
    };
  }

  #note(request) {
    const url = new URL(request.url());
    if (url.protocol !== 'data:') {
      this.#hosts.add(url.host);
      this.#urls.push(url.href);
    }
    const { authorization } = request.headers();
    if (authorization) {
      this.#authorizations.add(authorization);
    }
  }
}
