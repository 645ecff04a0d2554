import { ExplorerPage } from './page.js';
import * as scenarios from './scenarios.js';

/** Plays one scenario, and tells besides what it saw what the page has asked of whom. */
export async function explorer(browser, { scenario, ...input }) {
  const explorer = await ExplorerPage.open(browser, input);
  try {
    const seen = await scenarios[scenario](explorer, input);
    return { ...seen, ...explorer.traffic() };
  } finally {
    await explorer.page.close();
  }
}
