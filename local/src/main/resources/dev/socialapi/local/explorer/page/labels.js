// A plugin of Swagger UI: names for what it leaves unnamed to screen readers, and no link within a button.

export function labels() {
  return (system) => {
    const h = system.React.createElement;
    return {
      wrapComponents: {
        DeepLink: () => ({ text }) => h('span', null, text),
        ExamplesSelect: (Original) => (props) => h('label', { className: 'examples' }, h(Original, props)),
        TextArea: (Original) => (props) => h(Original, { 'aria-label': 'Request body', ...props }),
      },
    };
  };
}
