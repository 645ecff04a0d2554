// What the API has answered in this page, to be offered again: ids, ETags, cursors. Never a credential.

const MOST_IDS = 4;

/** What a list is asked with and a cursor does not depend on. */
const NO_FILTERS = ['cursor', 'limit'];

export class Memory {
  #eTags = new Map();
  #cursors = new Map();
  #ids = new Map();
  #listeners = new Set();
  #version = 0;

  /** For React's useSyncExternalStore. */
  subscribe = (listener) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  version = () => this.#version;

  /** @param answer { url, status, headers, body } as the page's HTTP client has them */
  learn(answer) {
    const address = new URL(answer.headers.location ?? answer.url, answer.url).pathname;
    if (answer.status === 404 || answer.status === 412) {
      this.#eTags.delete(address);
    } else if (answer.status < 300) {
      this.#keep(this.#eTags, address, answer.headers.etag);
      this.#keep(this.#cursors, list(address, new URL(answer.url).searchParams), answer.body?.next_cursor);
      this.#learnIds(answer.body);
    }
    this.#changed();
  }

  /** What one person was answered is not offered to the next one. */
  forget() {
    this.#eTags.clear();
    this.#cursors.clear();
    this.#ids.clear();
    this.#changed();
  }

  eTag(address) {
    return this.#eTags.get(address);
  }

  /** @param query names and values that the list is asked with */
  cursor(address, query) {
    return this.#cursors.get(list(address, query));
  }

  /** [{ id, name? }], the latest first. @param member such as post_id */
  ids(member) {
    return [...(this.#ids.get(member) ?? new Map()).values()].reverse();
  }

  #changed() {
    this.#version++;
    this.#listeners.forEach((listener) => listener());
  }

  #keep(map, key, value) {
    if (value) {
      map.set(key, value);
    } else {
      map.delete(key);
    }
  }

  /** A resource's own id comes first in it, and its name belongs to that. */
  #learnIds(body) {
    for (const resource of (body?.items ?? [body]).toReversed()) {
      const members = Object.keys(resource ?? {}).filter((member) => member.endsWith('_id'));
      members.forEach((member, index) => {
        const name = index === 0 ? (resource.name ?? resource.display_name) : undefined;
        this.#learnId(member, resource[member], name);
      });
    }
  }

  #learnId(member, id, name) {
    const known = this.#ids.get(member) ?? new Map();
    const earlier = known.get(id);
    known.delete(id);
    known.set(id, { id, name: name ?? earlier?.name });
    if (known.size > MOST_IDS) {
      known.delete(known.keys().next().value);
    }
    this.#ids.set(member, known);
  }
}

/** A list and its filters: a cursor is good for no other. */
function list(address, query) {
  const filters = [...query].filter(([name, value]) => value !== '' && !NO_FILTERS.includes(name)).sort();
  return `${address}?${new URLSearchParams(filters)}`;
}
