import { join } from 'node:path';

const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const REFERENCE = 'reference.html';
const OPERATION = 'tag/posts/operation/createPost';

/** Reads the published contract's site as people do, at a desk and on a phone, and takes its pictures into the folder. */
export async function site(browser, { url, folder }) {
  const visits = await Promise.all(Object.keys(SIZES).map((size) => new Visit(url, folder, size).by(browser)));
  const all = (of) => [...new Set(visits.flatMap(of))];
  return {
    hosts: all(({ hosts }) => [...hosts]),
    errors: all(({ errors }) => errors),
    tooWide: all(({ tooWide }) => tooWide),
    pages: all(({ pages }) => [...pages]),
    workers: visits.map(({ workers }) => workers),
    found: Object.fromEntries(visits.map(({ size, found }) => [size, found])),
  };
}

class Visit {
  hosts = new Set();
  errors = [];
  tooWide = [];
  pages = new Set();
  workers = 0;
  found;

  constructor(url, folder, size) {
    Object.assign(this, { url, folder, size });
  }

  async by(browser) {
    const page = await browser.newPage({ viewport: SIZES[this.size] });
    try {
      this.#watch(page);
      await this.#readEveryPage(page);
      await this.#open(page, 'guides/concurrency.html');
      await this.#takePicture(page, 'guide');
      await this.#readReference(page);
      await this.#search(page);
    } finally {
      await page.close();
    }
    return this;
  }

  #watch(page) {
    page.setDefaultTimeout(60_000);
    page.on('request', (request) => this.hosts.add(new URL(request.url().replace(/^blob:/, '')).host));
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    page.on('worker', () => this.workers++);
  }

  async #readEveryPage(page) {
    await this.#open(page, 'index.html');
    const links = await page.locator('header nav a, nav.guides a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    this.pages = new Set(['index.html', ...links.map((link) => link.replace(/#.*/, ''))]);
    for (const path of this.pages) {
      if (path !== REFERENCE) {
        await this.#open(page, path);
        await this.#measure(page, path);
      }
    }
  }

  /** Once, by the address of an operation: to draw it is most of the work. */
  async #readReference(page) {
    await this.#open(page, `${REFERENCE}#${OPERATION}`);
    await page.locator('[id="tag/users/operation/getUser"]').waitFor();
    await this.#measure(page, REFERENCE);
    await page.waitForFunction((id) => document.getElementById(id).getBoundingClientRect().top < 100, OPERATION);
    await page.waitForTimeout(500); // the menu moves along
    await this.#takePicture(page, 'reference');
  }

  async #open(page, path) {
    await page.goto(new URL(path, this.url).href);
  }

  async #measure(page, path) {
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    if (content > window) {
      this.tooWide.push(`${path}: ${content} in ${window}`);
    }
  }

  #takePicture(page, name) {
    return page.screenshot({ path: join(this.folder, `${name}-${SIZES[this.size].width}.png`) });
  }

  async #search(page) {
    const field = page.getByPlaceholder('Search...');
    if (this.size === 'phone') {
      await page.locator('#reference > div > div:nth-child(2)').click(); // the round button that opens the menu
    }
    await field.fill('accessible');
    await page.locator('[role=search] [data-item-id$="operation/listAccessiblePosts"]').click();
    await page.waitForFunction(() => location.hash.endsWith('/listAccessiblePosts'));
    const heading = page.locator('[id$="operation/listAccessiblePosts"] h2');
    const box = await heading.boundingBox();
    this.found = { title: (await heading.innerText()).trim(), top: Math.round(box.y) };
  }
}
