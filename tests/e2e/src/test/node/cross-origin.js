/** Calls the API from a page of another origin, with nothing but fetch, and tells what the page could read. */
export async function crossOrigin(browser, { url, api, token }) {
  const page = await browser.newPage();
  await page.goto(url);
  const answers = await page.evaluate(
    async ([api, token]) => {
      const answers = {};
      async function call(name, method, path, headers = {}, body) {
        const answer = await fetch(api + path, {
          method,
          cache: 'no-store',
          headers: { Authorization: `Bearer ${token}`, ...headers },
          body,
        });
        const text = await answer.text();
        answers[name] = {
          status: answer.status,
          headers: Object.fromEntries(answer.headers),
          body: text ? JSON.parse(text) : null,
        };
        return answers[name];
      }
      const json = { 'Content-Type': 'application/json' };
      const created = await call(
        'created', 'POST', '/posts', { ...json, 'Idempotency-Key': crypto.randomUUID() }, JSON.stringify({ name: 'From a page' }));
      const path = `/posts/${created.headers.location.split('/').pop()}`;
      const read = await call('read', 'GET', path);
      await call('unchanged', 'GET', path, { 'If-None-Match': read.headers.etag });
      await call('stranger', 'GET', path, { Authorization: 'Bearer nobody' });
      await call('outdated', 'PATCH', path, { ...json, 'If-Match': '"999"' }, JSON.stringify({ name: 'Too late' }));
      await call('invalid', 'POST', '/posts', json, JSON.stringify({ name: '' }));
      await call('removed', 'DELETE', path, { 'If-Match': read.headers.etag });
      return answers;
    },
    [api, token],
  );
  const { origin } = new URL(page.url());
  await page.close();
  return { origin, answers };
}
