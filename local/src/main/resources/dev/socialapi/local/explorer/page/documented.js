// A plugin of Swagger UI: the documented answers of an operation, a line each until it is opened.

export function documentedAnswers() {
  return (system) => ({
    wrapComponents: { response: (Original) => folded(Original, system.React) },
  });
}

function folded(Original, React) {
  const h = React.createElement;
  return function FoldedResponse(props) {
    const [open, setOpen] = React.useState(false);
    return h(
      'tr',
      { className: 'documented' },
      h(
        'td',
        { colSpan: 3 },
        h(
          'details',
          { onToggle: (event) => setOpen(event.currentTarget.open) },
          h('summary', null, h('code', null, props.code), ' ', firstSentence(props.response.get('description'))),
          open && h('table', { className: 'responses-table' }, h('tbody', null, h(Original, props))),
        ),
      ),
    );
  };
}

function firstSentence(description) {
  return (description ?? '').replace(/[`*]/g, '').split(/(?<=[.:]) /)[0].replace(/:$/, '.');
}
