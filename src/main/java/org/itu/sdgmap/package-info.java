/** The ITU SDG Mapping Tool; one package below this one is one module. */
@NullMarked
package org.itu.sdgmap;

import org.jspecify.annotations.NullMarked;
