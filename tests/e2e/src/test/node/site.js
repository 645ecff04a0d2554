// Reads the published contract's site as people do, at a desk and on a phone, and prints what came of it as JSON.
// Arguments: the browser, the site's URL, the folder for screenshots.
import { join } from 'node:path';
import { launch } from './launch.js';

const [executablePath, url, folder] = process.argv.slice(2);
const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const OPERATION = 'tag/posts/operation/createPost';

const browser = await launch(executablePath);
const outcome = { hosts: [], errors: [], tooWide: [], pages: [], found: {}, workers: 0 };
const hosts = new Set();

async function open(page, path) {
  await page.goto(new URL(path, url).href);
  if (path.startsWith('reference.html')) {
    await page.locator('[id="tag/users/operation/getUser"]').waitFor();
  }
}

async function checkWidth(page, path) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  if (content > window) {
    outcome.tooWide.push(`${path}: ${content} in ${window}`);
  }
}

async function search(page, size) {
  const field = page.getByPlaceholder('Search...');
  if (size === 'phone') {
    await page.locator('#reference > div > div:nth-child(2)').click(); // the round button that opens the menu
  }
  await field.fill('accessible');
  const result = page.locator('[role=search] [data-item-id$="operation/listAccessiblePosts"]');
  await result.click();
  await page.waitForFunction(() => location.hash.endsWith('/listAccessiblePosts'));
  const heading = page.locator('[id$="operation/listAccessiblePosts"] h2');
  const box = await heading.boundingBox();
  outcome.found[size] = { title: (await heading.innerText()).trim(), top: Math.round(box.y) };
}

try {
  for (const [size, viewport] of Object.entries(SIZES)) {
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(20_000);
    page.on('request', (request) => hosts.add(new URL(request.url().replace(/^blob:/, '')).host));
    page.on('pageerror', (error) => outcome.errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && outcome.errors.push(message.text()));
    page.on('worker', () => outcome.workers++);

    await open(page, 'index.html');
    const links = await page.locator('header nav a, nav.guides a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const paths = new Set(['index.html', ...links.map((link) => link.replace(/#.*/, ''))]);
    for (const path of paths) {
      await open(page, path);
      await checkWidth(page, path);
    }
    outcome.pages = [...paths];

    await open(page, 'guides/concurrency.html');
    await page.screenshot({ path: join(folder, `guide-${viewport.width}.png`) });
    await open(page, `reference.html#${OPERATION}`);
    await page.waitForFunction((id) => document.getElementById(id).getBoundingClientRect().top < 100, OPERATION);
    await page.waitForTimeout(500); // the menu moves along
    await page.screenshot({ path: join(folder, `reference-${viewport.width}.png`) });
    await search(page, size);
    await page.close();
  }
  console.log(JSON.stringify({ ...outcome, hosts: [...hosts] }));
} finally {
  await browser.close();
}
