// What a browser can be asked to play: (browser, input) => outcome.
export { crossOrigin } from './cross-origin.js';
export { explorer } from './explorer/explorer.js';
export { site } from './site.js';
