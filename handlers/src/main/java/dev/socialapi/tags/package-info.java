/**
 * Tags: what a tag is, who may do what to it, which posts it is on, and one class for each
 * operation on tags.
 *
 * <p>The one feature that knows another: tags are on posts, and who may see a post is for {@code
 * posts} to say.
 */
@NullMarked
package dev.socialapi.tags;

import org.jspecify.annotations.NullMarked;
