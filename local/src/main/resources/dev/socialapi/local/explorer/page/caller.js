// Whose a token is: the API itself knows.

import { Refusal } from './refusal.js';

/**
 * Asks the API whose token it is.
 *
 * @param api the API's address, with a slash at its end
 * @returns { name, email?, userId? }
 */
export async function callerOf(token, api) {
  const answer = await fetch(new URL('me', api), { headers: { Authorization: `Bearer ${token}` } });
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) {
    return { name: body.display_name || body.email || body.user_id, email: body.email, userId: body.user_id };
  }
  if (answer.status === 403 && body.code === 'insufficient_scope') {
    return { name: 'A token without read:profile' };
  }
  throw new Refusal(answer.status === 401 ? 'The API does not accept this token.' : body.detail || `The API answered ${answer.status}.`);
}
