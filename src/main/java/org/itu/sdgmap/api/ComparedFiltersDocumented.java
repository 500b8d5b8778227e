package org.itu.sdgmap.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters of filter B beside those of A, which are the usual ones. */
@FilterParametersDocumented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ComparedFiltersDocumented {}
