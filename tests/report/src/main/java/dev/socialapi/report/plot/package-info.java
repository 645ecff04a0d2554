/** Charts as SVG, for documents: no library, no script, no font but the reader's. */
@NullMarked
package dev.socialapi.report.plot;

import org.jspecify.annotations.NullMarked;
