// Renders a problem (RFC 9457) for people.

/** The problem that an answer's body is, or null. */
export function problemIn(contentType, text) {
  if (!/^application\/problem\+json/i.test(contentType ?? '')) {
    return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function Problem({ React, problem, advice }) {
  const h = React.createElement;
  return h(
    'div',
    { className: 'problem' },
    h('h4', null, problem.title),
    h('p', null, problem.detail, ' ', h('code', null, problem.code)),
    problem.errors?.length > 0 && h('ul', { className: 'violations' }, problem.errors.map((error, index) => violation(h, error, index))),
    advice,
  );
}

function violation(h, { pointer, parameter, detail, code }, index) {
  return h(
    'li',
    { key: index },
    h('code', { className: 'where' }, parameter ?? (pointer || 'the whole body')),
    h('span', { className: 'what' }, detail),
    h('code', { className: 'code' }, code),
  );
}
