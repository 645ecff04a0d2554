// A plugin of Swagger UI: parameters begin empty, as the examples of ids, cursors and ETags name nothing that
// exists, and what the API has answered before is offered for them.

/** @param api the API's address */
export function parameters(memory, api) {
  return (system) => ({
    wrapComponents: { parameterRow: (Original) => withOffers(Original, system.React, memory, api) },
  });
}

function withOffers(Original, React, memory, api) {
  return function ParameterRowWithOffers(props) {
    React.useSyncExternalStore(memory.subscribe, memory.version);
    const { rawParam, onChange, isExecute, specSelectors } = props;
    const row = React.createElement(Original, { ...props, specSelectors: withoutExamples(specSelectors) });
    const offers = isExecute ? offersFor(props, memory, api) : undefined;
    if (!offers) {
      return row;
    }
    const buttons = offers.map(({ value, label }) =>
      React.createElement(
        'button',
        { key: value, type: 'button', className: 'button offer', onClick: () => onChange(rawParam, value, false) },
        label,
      ),
    );
    return React.createElement(
      React.Fragment,
      null,
      row,
      React.createElement(
        'tr',
        { className: 'offers' },
        React.createElement('td', { className: 'parameters-col_name' }),
        React.createElement('td', { className: 'parameters-col_description' }, ...buttons),
      ),
    );
  };
}

function withoutExamples(specSelectors) {
  return {
    ...specSelectors,
    parameterWithMetaByIdentity: (...identity) =>
      specSelectors.parameterWithMetaByIdentity(...identity)?.delete('example').deleteIn(['schema', 'example']),
  };
}

/**
 * None yet is an empty list, for which there is room: what came with the end of typing would move the button that is
 * being clicked.
 */
function offersFor({ rawParam, pathMethod, specSelectors }, memory, api) {
  const name = rawParam.get('name');
  switch (rawParam.get('in')) {
    case 'header': {
      if (!/^if-(none-)?match$/i.test(name)) {
        return undefined;
      }
      const eTag = memory.eTag(address(pathMethod, specSelectors, api));
      return eTag ? [{ value: eTag, label: `Use ${eTag}, its last ETag` }] : [];
    }
    case 'query': {
      if (name !== 'cursor') {
        return undefined;
      }
      const cursor = memory.cursor(address(pathMethod, specSelectors, api), query(pathMethod, specSelectors));
      return cursor ? [{ value: cursor, label: 'Go on after the last page' }] : [];
    }
    case 'path': {
      const known = memory.ids(memberOf(name));
      return known.length > 0
        ? known.map(({ id, name }) => ({ value: id, label: name ? `${name} (${shortened(id)})` : id }))
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Where the operation's resource is, given what has been typed. */
function address(pathMethod, specSelectors, api) {
  const [template] = pathMethod;
  const typed = specSelectors.parameterValues(pathMethod);
  const path = template.replace(/\{([^}]+)\}/g, (_, name) => valueOf(typed, name));
  return new URL(path.slice(1), api).pathname;
}

/** What has been typed into the fields of the query, as names and values. */
function query(pathMethod, specSelectors) {
  return [...specSelectors.parameterValues(pathMethod).entries()]
    .map(([key, value]) => [...key.split('.'), value])
    .filter(([place, , ...rest]) => place === 'query' && rest.at(-1) !== undefined)
    .map(([, name, ...rest]) => [name, String(rest.at(-1))]);
}

function valueOf(typed, name) {
  const [, value] = [...typed.entries()].find(([key]) => key.startsWith(`path.${name}.`) || key === `path.${name}`) ?? [];
  return encodeURIComponent(value ?? '');
}

/** postId is what answers call post_id. */
function memberOf(parameter) {
  return parameter.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function shortened(id) {
  return `…${id.slice(-6)}`;
}
