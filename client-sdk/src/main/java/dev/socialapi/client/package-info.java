/**
 * The client of the Social API. {@link dev.socialapi.client.SocialApi} is the way in; everything
 * else here and below is generated from the contract when the client is built, and says nothing
 * about null but what its annotations say.
 */
package dev.socialapi.client;
