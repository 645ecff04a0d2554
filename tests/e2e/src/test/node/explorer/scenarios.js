import axe from 'axe-core';

// What people do with the explorer. Each answers what it saw; the test judges it.

const HOURS = 3_600_000;

/** Somebody writes a post, reads it, changes it, and changes it again by an ETag that is stale. */
export async function changesAPost(explorer, { email, password }) {
  await explorer.signIn(email, password);
  await explorer.signedIn();
  const account = await explorer.account();

  const create = await explorer.operation('createPost').open();
  await create.write({ name: 'A post from the page', access_type: 'private' });
  const created = await create.execute();

  const get = await explorer.operation('getPost').open();
  const empty = await get.value('postId');
  const offered = await get.offers('postId');
  await get.takeOffer('postId');
  const read = await get.execute();

  const update = await explorer.operation('updatePost').open();
  await update.takeOffer('postId');
  const stale = await update.offers('If-Match');
  await update.takeOffer('If-Match');
  await update.write({ content: 'Changed.' });
  const changed = await update.execute();
  const fresh = await update.offers('If-Match');
  const refused = await update.execute();
  await update.root.getByRole('button', { name: 'Copy the request id' }).click();
  const copied = await explorer.page.evaluate(() => navigator.clipboard.readText());

  return { account, created, empty, offered, read, stale, changed, fresh, refused, copied };
}

/** A sample user, picked with one click, sends nonsense; then signs out and tries again. */
export async function breaksTheContract(explorer, { sampleUser }) {
  await explorer.signInAs(sampleUser);
  const { name } = await explorer.account();
  const create = await explorer.operation('createPost').open();
  await create.write({ name: '', content: 7, access_type: 'friends', colour: 'red' });
  const invalid = await create.execute();
  await create.write({ name: 'For my eyes' });
  await create.execute();

  await explorer.signOut();
  await explorer.signedOut();
  const notice = await explorer.notice();
  const text = await explorer.page.locator('body').innerHTML();
  const offers = await (await explorer.operation('getPost').open()).offers('postId');
  const anonymous = await create.execute();
  return { name, invalid, notice, text, offers, anonymous, stored: await explorer.stored() };
}

export async function mistypesThePassword(explorer, { email }) {
  await explorer.signIn(email, 'Quiet-river-43');
  const refusal = await explorer.refusal();
  await explorer.page.keyboard.press('Escape');
  await explorer.signedOut();
  return { refusal, stored: await explorer.stored() };
}

/** The access token expires, and is replaced; then the session itself is gone. */
export async function staysForHours(explorer, { email, password }) {
  const { page } = explorer;
  await explorer.signIn(email, password);
  await explorer.signedIn();
  await explorer.reload();
  const afterReload = await explorer.account();
  const getMe = await explorer.operation('getMe').open();
  await page.clock.setSystemTime(Date.now() + 2 * HOURS);
  const renewed = await getMe.execute();

  await explorer.changeStored({ refreshToken: 'gone' });
  await page.clock.setSystemTime(Date.now() + 5 * HOURS);
  const ended = await (await explorer.operation('getMe').open()).execute();
  await explorer.signedOut();
  return { afterReload, renewed, ended, notice: await explorer.notice() };
}

/** A token that may only read posts. */
export async function usesAToken(explorer, { token }) {
  await explorer.useToken('sapat_made-up');
  const refusal = await explorer.refusal();
  await explorer.useToken(`Bearer ${token} `);
  await explorer.signedIn();
  const account = await explorer.account();
  const listed = await (await explorer.operation('listMyPosts').open()).execute();
  const create = await (await explorer.operation('createPost').open()).execute();
  const tokens = await (await explorer.operation('listTokens').open()).execute();
  return { refusal, account, listed, create, tokens };
}

/** The access token of a session, pasted: it works as a session until it ends. */
export async function pastesASessionsToken(explorer, { token, expired }) {
  await explorer.useToken(token);
  await explorer.signedIn();
  const account = await explorer.account();
  const tokens = await (await explorer.operation('listTokens').open()).execute();
  await explorer.changeStored({ token: expired });
  const ended = await (await explorer.operation('listTokens').open()).execute();
  return { account, tokens, ended };
}

/** From page to page, by what is offered for the cursor. */
export async function turnsThePage(explorer, { email, password }) {
  await explorer.signIn(email, password);
  await explorer.signedIn();
  const list = await explorer.operation('listMyPosts').open();
  await list.fill('limit', '1');
  const first = await list.execute();
  await list.takeOffer('cursor');
  const second = await list.execute();
  return { first, second, offers: await list.offers('cursor') };
}

/** A cursor is good for the filter that it came with. */
export async function changesTheFilter(explorer, { email, password, prefix, other }) {
  await explorer.signIn(email, password);
  await explorer.signedIn();
  const tags = await explorer.operation('listPublicTags').open();
  await tags.fill('limit', '1');
  await tags.fill('name_prefix', prefix);
  const listed = await tags.execute();
  const offers = await tags.offers('cursor');
  await tags.fill('name_prefix', other);
  await tags.awaitNoOffer('cursor');
  return { listed, offers };
}

/** Calls the operations in turn, with what is filled in and with the places for what their paths name. */
export async function callsEverything(explorer, { email, password, operations, places }) {
  await explorer.signIn(email, password);
  await explorer.signedIn();
  const statuses = {};
  for (const id of operations) {
    const operation = await explorer.operation(id).open();
    await operation.fillPath(places);
    statuses[id] = Number.parseInt((await operation.execute()).status, 10);
    await operation.close();
  }
  return { statuses };
}

/** Without a mouse: the skip link, the dialog and the way back from it. */
export async function usesTheKeyboard(explorer, { email, password }) {
  const { page } = explorer;
  const focus = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
  await page.keyboard.press('Tab');
  const first = await focus();
  await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).focus();
  await page.keyboard.press('Enter');
  const inDialog = await page.evaluate(() => document.querySelector('dialog').contains(document.activeElement));
  await page.keyboard.press('Escape');
  const afterEscape = await focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('E-mail address').focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await explorer.signedIn();
  await page.waitForFunction(() => document.activeElement !== document.body);
  const afterSignIn = await focus();
  await page.keyboard.press('Enter');
  const menu = await page.locator('#account').isVisible();
  await page.keyboard.press('Escape');
  return { first, inDialog, afterEscape, afterSignIn, menu, closed: await page.locator('#account').isHidden() };
}

/** Every operation opened at once, and all that folds in one of them: nothing may stick out of the window, nor of a narrower one. */
export async function opensEverything(explorer, { sampleUser }) {
  const { page } = explorer;
  const shut = await explorer.overflow();
  await explorer.openDialog();
  const dialog = await explorer.overflow();
  await explorer.signInAs(sampleUser);
  await page.locator('#open-account').click();
  const account = await explorer.overflow();
  await page.keyboard.press('Escape');

  await page.locator('.models-control').click();
  const count = await page.locator('.opblock').count();
  await page.evaluate(() => document.querySelectorAll('.opblock-summary-control').forEach((control) => control.click()));
  await page.waitForFunction((all) => document.querySelectorAll('.opblock .btn.execute').length === all, count);
  const create = explorer.operation('createPost');
  const created = await create.execute();
  await unfold(page.locator('.introduction'));
  await unfold(create.root);
  const open = await explorer.overflow();
  await page.setViewportSize({ ...page.viewportSize(), width: 320 });
  const narrow = await explorer.overflow();
  return { count, status: created.status, overflows: [shut, dialog, account, open, narrow] };
}

/** What axe, a checker of accessibility rules, has to say about the page in each of its states; in the dark, of its colours alone. */
export async function isAccessible(explorer, { sampleUser }) {
  const { page } = explorer;
  await page.evaluate(axe.source);
  const found = [];
  const checkIn = async (scheme, state, runOnly) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    const { violations } = await page.evaluate((runOnly) => globalThis.axe.run({ runOnly, resultTypes: ['violations'] }), runOnly);
    found.push(...violations.map(({ id, nodes }) => ({ scheme, state, id, nodes: nodes.map(({ html }) => html.slice(0, 200)) })));
  };
  const check = async (state) => {
    await checkIn('dark', state, ['color-contrast', 'link-in-text-block']);
    await checkIn('light', state, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']);
  };
  await check('signed out');
  await explorer.openDialog();
  await check('dialog');
  await explorer.signInAs(sampleUser);
  await page.locator('#open-account').click();
  await check('account');
  await page.keyboard.press('Escape');
  const create = await explorer.operation('createPost').open();
  await create.execute();
  await create.root.locator('.as-curl summary').click();
  await create.root.locator('.documented summary').first().click();
  await check('answered');
  await create.write({});
  await create.execute();
  await explorer.operation('updatePost').open();
  await check('problem');
  return { violations: found };
}

/** Takes the pictures of the documentation, into a folder. */
export async function hasItsPictureTaken(explorer, { sampleUser, folder, width }) {
  const { page } = explorer;
  const picture = (state) => page.screenshot({ path: `${folder}/explorer-${state}-${width}.png`, animations: 'disabled' });
  await picture('signed-out');
  await explorer.openDialog();
  await picture('sign-in');
  await explorer.signInAs(sampleUser);
  const create = await explorer.operation('createPost').open();
  await create.execute();
  await create.write({ name: '', content: 7, access_type: 'friends' });
  await create.execute();
  await lookAt(create.root.locator('.answer'));
  await picture('invalid');
  await create.root.locator('.opblock-summary-control').click();
  const update = await explorer.operation('updatePost').open();
  await update.takeOffer('postId');
  await lookAt(update.root);
  await picture('offers');
  await update.fill('If-Match', '"7"');
  await update.execute();
  await lookAt(update.root.locator('.answer'));
  await picture('precondition');
  return {};
}

function unfold(locator) {
  return locator.evaluate((element) => element.querySelectorAll('details').forEach((details) => (details.open = true)));
}

/** Below the bar. */
function lookAt(locator) {
  return locator.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 150));
}
