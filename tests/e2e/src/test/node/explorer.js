// Creates a post with the API explorer, as a person would, and prints what came of it as JSON.
// Arguments: the browser, the explorer's URL, an access token, the file for a screenshot.
import { chromium } from 'playwright-core';

const [executablePath, url, token, screenshot] = process.argv.slice(2);

const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  page.setDefaultTimeout(15_000);
  const hosts = new Set();
  const errors = [];
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));

  await page.goto(url);
  await page.locator('.btn.authorize').first().click();
  await page.locator('.auth-container input').first().fill(token);
  await page.locator('.auth-btn-wrapper .authorize').first().click();
  await page.locator('.auth-btn-wrapper .btn-done').first().click();

  const operation = page.locator('[id$="createPost"].opblock');
  await operation.locator('.opblock-summary-control').click();
  const tryOut = operation.getByRole('button', { name: 'Try it out' });
  const execute = operation.locator('.btn.execute');
  await tryOut.or(execute).first().waitFor();
  if (await tryOut.isVisible()) {
    await tryOut.click();
  }
  await execute.click();

  const answer = operation.locator('.live-responses-table .response').first();
  const status = (await answer.locator('.response-col_status').innerText()).trim();
  const body = (await answer.locator('.highlight-code').first().innerText()).trim();
  await answer.scrollIntoViewIfNeeded();
  await page.screenshot({ path: screenshot });
  console.log(JSON.stringify({ status, body, hosts: [...hosts], errors }));
} finally {
  await browser.close();
}
