// Puts the page together.

import { Account } from './account.js';
import { answers } from './answer.js';
import { Calls } from './calls.js';
import { Credentials } from './credentials.js';
import { foldedCurl } from './curl.js';
import { documentedAnswers } from './documented.js';
import { introduction } from './introduction.js';
import { labels } from './labels.js';
import { locks } from './locks.js';
import { Memory } from './memory.js';
import { notice } from './notice.js';
import { parameters } from './parameters.js';
import { Renewal } from './renewal.js';
import { SignInDialog } from './sign-in.js';
import { followPreference } from './theme.js';

followPreference();

const settings = await (await fetch('settings.json')).json();
const contract = new URL(settings.contract, location.href);
const api = new URL('.', contract);
const signIn = settings.sign_in ? new (await import(settings.sign_in.module)).SignIn(settings.sign_in) : null;

link('contract', contract.href);
link('reference', settings.reference);

const credentials = new Credentials(sessionStorage);
const memory = new Memory();
const dialog = new SignInDialog(credentials, signIn, api);
new Account(credentials, dialog);
const calls = new Calls(credentials, new Renewal(credentials, signIn), memory);

const ui = SwaggerUIBundle({
  url: contract.href,
  dom_id: '#explorer',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayOperationId: true,
  persistAuthorization: false,
  tryItOutEnabled: true,
  validatorUrl: null,
  requestInterceptor: calls.before,
  responseInterceptor: calls.after,
  plugins: [
    introduction(),
    labels(),
    locks(dialog),
    parameters(memory, api),
    answers(credentials, dialog),
    foldedCurl(),
    documentedAnswers(),
  ],
  onComplete: authorize,
});

credentials.addEventListener('change', authorize);
credentials.addEventListener('left', forget);
credentials.addEventListener('ended', () => notice('Your session has ended. Sign in again.'));

/** Hands the credential to Swagger UI, for every scheme of the contract, or takes it away. */
function authorize() {
  const schemes = [...(ui.specSelectors.securityDefinitions()?.keys() ?? [])];
  if (credentials.current) {
    schemes.forEach((scheme) => ui.preauthorizeApiKey(scheme, credentials.current.token));
  } else if (ui.authSelectors.authorized()?.size) {
    ui.authActions.logout(schemes);
  }
}

/** Answers and commands hold what one person may see, and the credential. */
function forget() {
  memory.forget();
  ui.specSelectors.responses().forEach((methods, path) =>
    methods.forEach((_, method) => {
      ui.specActions.clearResponse(path, method);
      ui.specActions.clearRequest(path, method);
    }),
  );
}

function link(id, address) {
  if (address) {
    const anchor = document.getElementById(id);
    anchor.href = address;
    anchor.hidden = false;
  }
}
