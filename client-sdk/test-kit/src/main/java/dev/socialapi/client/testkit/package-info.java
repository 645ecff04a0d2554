/**
 * Tests programs that use the Social API without a server: {@link SocialApiStub} answers with the
 * examples of the contract, and refuses what the API would refuse.
 */
@NullMarked
package dev.socialapi.client.testkit;

import org.jspecify.annotations.NullMarked;
