/**
 * Activities from spreadsheets: files are read row by row, columns and values recognised, and each row gets an outcome
 * with the reasons. Nothing is guessed in silence, and the text of each cell stays beside its reading.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "activity", "framework", "geography", "security", "ui"})
package org.itu.sdgmap.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
