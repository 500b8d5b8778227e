package org.itu.sdgmap.analysis.internal;

import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.geography.Country;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Measures one country after another under one filter. */
@FunctionalInterface
interface CountryMeasure {

    Value NOT_APPLICABLE = new Value(State.NOT_APPLICABLE, null);

    /** @param here selected activities of scope SITE or COUNTRY in the country */
    Value of(Country country, RoaringBitmap here);

    /** @param value a Long or a Double from 0 to 1; null where the state allows no number */
    record Value(State state, @Nullable Number value) {

        /** Nothing was counted in a country or area where something could have been. */
        static Value zero() {
            return new Value(State.ZERO, 0L);
        }

        /** No activity: zero for a Member State; elsewhere nothing is known. */
        static Value none(Country country) {
            return country.ituMember() ? zero() : new Value(State.NO_DATA, null);
        }

        static Value count(long number) {
            return number == 0 ? zero() : new Value(State.VALUE, number);
        }
    }
}
