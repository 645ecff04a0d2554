@NullMarked
package dev.socialapi.client.testkit;

import org.jspecify.annotations.NullMarked;
