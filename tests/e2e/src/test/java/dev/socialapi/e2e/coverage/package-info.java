/** Whether the tests have seen everything that the contract documents. */
@NullMarked
package dev.socialapi.e2e.coverage;

import org.jspecify.annotations.NullMarked;
