/**
 * DynamoDB Local as a child process. It comes with libraries that nothing else here may see, so it
 * has a JVM and a class path of its own; the latter is listed in a resource that the build writes.
 */
@NullMarked
package dev.socialapi.local.dynamodb;

import org.jspecify.annotations.NullMarked;
