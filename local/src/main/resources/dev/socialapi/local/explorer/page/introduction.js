// A plugin of Swagger UI: what the contract says about the API as a whole, folded behind its first paragraph.

export function introduction() {
  return (system) => ({
    wrapComponents: { InfoContainer: () => withIntroduction(system.React) },
  });
}

function withIntroduction(React) {
  const h = React.createElement;
  return function Introduction({ specSelectors, getComponent }) {
    const info = specSelectors.info();
    const [first, ...more] = (info.get('description') ?? '').split(/\n\s*\n/);
    const Markdown = getComponent('Markdown', true);
    return h(
      'div',
      { className: 'introduction' },
      h('h1', null, info.get('title'), ' ', h('small', null, info.get('version'))),
      h(Markdown, { source: first }),
      more.length > 0 && h('details', null, h('summary', null, 'How the API works'), h(Markdown, { source: more.join('\n\n') })),
    );
  };
}
