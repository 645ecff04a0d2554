// A plugin of Swagger UI: the lock of an operation opens our dialog, and goes once somebody is signed in.

export function locks(dialog) {
  return (system) => ({
    wrapComponents: { authorizeOperationBtn: () => lock(system.React.createElement, dialog) },
  });
}

function lock(h, dialog) {
  return function Lock({ isAuthorized, getComponent }) {
    if (isAuthorized) {
      return null;
    }
    const label = 'Sign in to call this operation';
    const icon = h(getComponent('UnlockAuthOperationIcon', true));
    return h('button', { type: 'button', className: 'lock', 'aria-label': label, title: label, onClick: () => dialog.open() }, icon);
  };
}
