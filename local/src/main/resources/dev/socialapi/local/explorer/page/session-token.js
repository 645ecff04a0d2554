// The access token of a session is a JWT (RFC 7519), three parts with dots between; a personal access token has no dot.

export function isSessionToken(token) {
  return token.split('.').length === 3;
}
