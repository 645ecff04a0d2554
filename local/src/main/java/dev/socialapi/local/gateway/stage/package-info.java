/**
 * What a stage adds to the imported document, method by method: answers from its cache, and limits
 * of rate.
 *
 * <p>The cache is as careless as API Gateway's: it compares what a method's key names and nothing
 * else, and keeps whatever an integration answers.
 */
@NullMarked
package dev.socialapi.local.gateway.stage;

import org.jspecify.annotations.NullMarked;
