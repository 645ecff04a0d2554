/**
 * Posts: what a post is, who may do what to it, and one class for each operation on posts.
 *
 * <p>A rule here finds, decides, changes and answers. It knows neither HTTP nor DynamoDB: input and
 * output are generated from the contract, and {@code PostStore} says what may be asked of the
 * table.
 */
@NullMarked
package dev.socialapi.posts;

import org.jspecify.annotations.NullMarked;
