/** What is in the functions' image beside them: the training of its cache. */
@NullMarked
package dev.socialapi.image;

import org.jspecify.annotations.NullMarked;
