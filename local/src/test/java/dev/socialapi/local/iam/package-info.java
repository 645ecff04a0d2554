@NullMarked
package dev.socialapi.local.iam;

import org.jspecify.annotations.NullMarked;
