/**
 * People's sessions from a Cognito user pool. {@link dev.socialapi.client.signin.SignIn} is the way
 * in; a {@link dev.socialapi.client.signin.Session} is what the client takes as its token. All
 * exceptions are unchecked and stand below {@link dev.socialapi.client.signin.SignInException}.
 */
@NullMarked
package dev.socialapi.client.signin;

import org.jspecify.annotations.NullMarked;
