@NullMarked
package dev.socialapi.local.dynamodb;

import org.jspecify.annotations.NullMarked;
