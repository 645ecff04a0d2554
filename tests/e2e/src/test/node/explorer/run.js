// Runs one scenario in a browser and prints what was seen, as JSON.
// Arguments: the scenario's name. On standard input, as JSON: the browser, the explorer's URL, what the scenario needs.
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright-core';
import { ExplorerPage } from './page.js';
import * as scenarios from './scenarios.js';

const input = JSON.parse(await text(process.stdin));
const scenario = scenarios[process.argv[2]];

const browser = await chromium.launch({
  executablePath: input.browser,
  args: [
    '--no-sandbox',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const explorer = await ExplorerPage.open(browser, input);
  const seen = await scenario(explorer, input);
  console.log(JSON.stringify({ ...seen, ...explorer.traffic() }));
} finally {
  await browser.close();
}
