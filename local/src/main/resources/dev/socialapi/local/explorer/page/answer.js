// A plugin of Swagger UI: says first what came of a request, then shows it byte by byte, as before.

import { copyButton } from './copy.js';
import { Problem, problemIn } from './problem.js';
import { isSessionToken } from './session-token.js';

/** @param dialog opens when signing in would help */
export function answers(credentials, dialog) {
  return (system) => ({
    wrapComponents: { liveResponse: (Original) => withSummary(Original, system.React, credentials, dialog) },
  });
}

function withSummary(Original, React, credentials, dialog) {
  const h = React.createElement;
  return function LiveResponseWithSummary(props) {
    return h(React.Fragment, null, h(Summary, { ...props, React, credentials, dialog }), h(Original, props));
  };
}

function Summary({ React, response, path, method, specSelectors, credentials, dialog }) {
  const h = React.createElement;
  const status = response.get('status');
  if (!status) {
    return h('section', { className: 'answer failed' }, h('h4', null, 'There was no answer'), h('p', null, 'Is the API running?'));
  }
  const headers = response.get('headers').toJS();
  const problem = problemIn(headers['content-type'], response.get('text'));
  const operation = specSelectors.specJson().getIn(['paths', path, method]);
  const kind = status < 400 ? 'good' : 'failed';
  return h(
    'section',
    { className: `answer ${kind}`, 'aria-label': 'Answer' },
    h('p', { className: 'status' }, h('strong', null, status), ' ', response.get('statusText')),
    h('dl', null, ...facts(h, headers, response.get('duration'))),
    problem && h(Problem, { React, problem, advice: adviceOn(h, problem, headers, operation, credentials, dialog) }),
  );
}

function facts(h, headers, duration) {
  return [
    ['Time', duration !== undefined && `${duration} ms`],
    ['ETag', headers.etag],
    ['Location', headers.location],
    ['Try again after', headers['retry-after'] && `${headers['retry-after']} s`],
    ['Request id', headers['x-request-id'], true],
  ]
    .filter(([, value]) => value)
    .map(([name, value, copied]) => h('div', { key: name }, h('dt', null, name), h('dd', null, value, copied && h(Copy, { h, value, what: name.toLowerCase() }))));
}

/** The page's own button, put into what React draws. */
function Copy({ h, value, what }) {
  return h('span', { key: value, ref: (span) => span?.replaceChildren(copyButton(value, what)) });
}

/** What to do about it, where the page knows. */
function adviceOn(h, problem, headers, operation, credentials, dialog) {
  const advice = (text, button) => h('p', { className: 'advice' }, text, button && ' ', button);
  const signIn = h('button', { type: 'button', className: 'button primary', onClick: () => dialog.open() }, 'Sign in');
  switch (problem.code) {
    case 'unauthenticated':
      return advice(whyRefused(operation, credentials.current), signIn);
    case 'insufficient_scope':
      return advice(`The operation asks for ${operation.get('x-required-scopes').join(' and ')}.`);
    case 'precondition_failed':
      return advice('Read it again, look at what has changed, and send the new ETag.');
    default:
      return null;
  }
}

function whyRefused(operation, credential) {
  if (!credential) {
    return 'You are not signed in.';
  }
  if (credential.refreshToken) {
    return 'Your session has expired or was revoked.';
  }
  if (isSessionToken(credential.token)) {
    return 'The access token of your session has expired or was revoked. One that was pasted is not renewed here.';
  }
  return isForSessions(operation)
    ? 'This operation takes a signed-in session; a personal access token is none.'
    : 'Your personal access token has expired or was revoked.';
}

function isForSessions(operation) {
  return operation.get('security')?.every((requirement) => !requirement.has('bearer'));
}
