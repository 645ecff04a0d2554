// A plugin of Swagger UI: the request as a curl command, when it is wanted; it has the credential in it.

export function foldedCurl() {
  return (system) => ({
    wrapComponents: { curl: (Original) => folded(Original, system.React.createElement) },
  });
}

function folded(Original, h) {
  return function FoldedCurl(props) {
    return h('details', { className: 'as-curl' }, h('summary', null, 'The request as a curl command'), h(Original, props));
  };
}
