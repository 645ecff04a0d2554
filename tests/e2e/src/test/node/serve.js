// One browser for many scripts, several at a time. Argument: the browser's program.
// Each line of standard input is a call, { id, script, input }; each line of standard output is how one ended,
// { id, outcome } or { id, error }. Ends with its input.
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import * as scripts from './scripts.js';

const browser = await chromium.launch({
  executablePath: process.argv[2],
  // It asks nobody but the page's own servers.
  args: [
    '--no-sandbox',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

async function play({ id, script, input }) {
  try {
    return { id, outcome: await scripts[script](browser, input) };
  } catch (error) {
    return { id, error: error.stack ?? String(error) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  void play(JSON.parse(line)).then((end) => console.log(JSON.stringify(end)));
}
await browser.close();
