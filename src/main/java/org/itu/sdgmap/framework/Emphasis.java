package org.itu.sdgmap.framework;

/** How strongly ITU's SDG roadmap of the 2020-2023 cycle names a Goal, the strongest first. */
public enum Emphasis {
    PRIMARY,
    STRONG_IMPACT,
    ENVIRONMENTAL,
    NOT_NAMED
}
